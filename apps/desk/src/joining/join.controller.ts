import { JoinCases, OpenJoin } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted, saved, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { joinView } from './join.view.js';

/** Joining two cases of the same person and matter: side by side first, then one button. */
@Controller([...LANGUAGES])
export class JoinController {
  constructor(
    @Inject(OpenJoin) private readonly openJoin: OpenJoin,
    @Inject(JoinCases) private readonly joinCases: JoinCases,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/join')
  @Permission('cases.triage')
  @Audited('TriageOpened')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId, queryText(req, 'with'));
  }

  @Post('cases/:caseId/join')
  @Permission('cases.triage')
  @Audited('CasesJoined')
  @ShowsFormAgain()
  async join(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const body = Posted.of(req);
    const otherCaseId = body.text('with');
    if (req.tokenFailed) return this.#show(req, res, caseId, otherCaseId);
    const input = { version: Number(body.text('version')) || 0, otherCaseId, same: body.list('same') };
    const joined = await this.joinCases.run(staffOf(req), caseId, input);
    if (!joined.ok) {
      if (joined.refusal.code === 'case.not-found') orRefuse(joined);
      return this.#show(req, res, caseId, otherCaseId, joined.refusal);
    }
    req.session.notice = { kind: 'success', key: 'join.done' };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, joined.value.caseId));
  }

  async #show(
    req: Request,
    res: Response,
    caseId: string,
    otherCaseId: string,
    refusal: Refusal | null = null,
  ): Promise<void> {
    const desk = orRefuse(await this.openJoin.run(staffOf(req), caseId, otherCaseId));
    const view = joinView(desk, Posted.of(req), pageOf(req, this.clock));
    const errors = refusal
      ? [{ field: 'others', key: `refusal.${refusal.code}`, values: refusal.facts }]
      : [];
    showForm(req, res, 'joining/join', { answers: {}, errors, model: { view } });
  }
}
