import { type DecisionDesk, OpenDecision, WriteDecision } from '#cases';
import { LANGUAGES } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  orRefuse,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { changedMeanwhile } from './changed-meanwhile.js';
import { decisionAct, decisionErrors, decisionInput, decisionRefusal } from './decision.form.js';
import { decisionView, draftBody } from './decision.view.js';
import { ownActs } from './next-acts.view.js';

/** Writing a refusal, with its letter beside it. */
@Controller([...LANGUAGES])
export class DecisionController {
  constructor(
    @Inject(OpenDecision) private readonly openDecision: OpenDecision,
    @Inject(WriteDecision) private readonly writeDecision: WriteDecision,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/claims/:claimId/decision')
  @Permission('decisions.write')
  @Audited('DecisionOpened')
  async show(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('claimId') claimId: string,
  ): Promise<void> {
    const desk = orRefuse(await this.openDecision.run(staffOf(req), caseId, claimId));
    const acts = ownActs(desk.file, staffOf(req), pageOf(req, this.clock));
    const mine = acts.some((one) => one.act === 'decide' && one.claimId === claimId);
    if (!mine) return res.redirect(303, paths.caseFile(req.language, caseId));
    this.#render(req, res, desk, draftBody(desk), []);
  }

  @Post('cases/:caseId/claims/:claimId/decision')
  @Permission('decisions.write')
  @Audited('DecisionWritten')
  @ShowsFormAgain()
  async write(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('claimId') claimId: string,
  ): Promise<void> {
    const body = Posted.of(req);
    const act = decisionAct(body);
    const desk = orRefuse(
      await this.openDecision.run(staffOf(req), caseId, claimId, decisionInput(body, claimId)),
    );
    if (req.tokenFailed || act === 'preview') return this.#render(req, res, desk, body, []);
    const errors = act === 'submit' ? decisionErrors(body, desk.grounds) : [];
    if (errors.length > 0) return this.#render(req, res, desk, body, errors);
    const written = await this.writeDecision.run(staffOf(req), caseId, decisionInput(body, claimId));
    if (!written.ok) return this.#refused(req, res, desk, body, written.refusal.code);
    req.session.notice = { kind: 'success', key: act === 'submit' ? 'decision.submitted' : 'decision.saved' };
    await saved(req);
    const next =
      act === 'submit' ? paths.caseFile(req.language, caseId) : paths.decision(req.language, caseId, claimId);
    res.redirect(303, next);
  }

  #refused(req: Request, res: Response, desk: DecisionDesk, body: Posted, code: string): void {
    if (code === 'case.changed-meanwhile') {
      const changedHref = paths.caseFile(req.language, desk.file.caseId);
      return this.#render(req, res, desk, body, [changedMeanwhile(desk.file, req.language)], changedHref);
    }
    this.#render(req, res, desk, body, [
      decisionRefusal(code) ?? { field: 'letter-content', key: `refusal.${code}` },
    ]);
  }

  #render(
    req: Request,
    res: Response,
    desk: DecisionDesk,
    body: Posted,
    errors: readonly FieldError[],
    changedHref = '',
  ): void {
    const view = decisionView(desk, body, errors, pageOf(req, this.clock));
    showForm(req, res, 'handling/decision', { answers: {}, errors, model: { view, changedHref } });
  }
}
