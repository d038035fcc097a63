import { ApproveDecision, OpenDecision } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted, saved, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { approvalView } from './approval.view.js';
import { ownActs } from './next-acts.view.js';
import { refusalErrors } from './refusal-errors.js';

/** The second pair of eyes: reads the letter, approves the decision or returns it with a note. */
@Controller([...LANGUAGES])
export class ApprovalController {
  constructor(
    @Inject(OpenDecision) private readonly openDecision: OpenDecision,
    @Inject(ApproveDecision) private readonly approveDecision: ApproveDecision,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/claims/:claimId/approval')
  @Permission('decisions.approve')
  @Audited('DecisionOpened')
  async show(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('claimId') claimId: string,
  ): Promise<void> {
    await this.#show(req, res, caseId, claimId, null);
  }

  @Post('cases/:caseId/claims/:claimId/approval')
  @Permission('decisions.approve')
  @Audited('DecisionApproved')
  @ShowsFormAgain()
  async decide(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('claimId') claimId: string,
  ): Promise<void> {
    const body = Posted.of(req);
    const act = body.text('act');
    if (req.tokenFailed || (act !== 'approve' && act !== 'return'))
      return this.#show(req, res, caseId, claimId, null);
    const input = {
      claimId,
      version: Number(body.text('version')) || 0,
      approve: act === 'approve',
      note: body.text('note'),
    };
    const done = await this.approveDecision.run(staffOf(req), caseId, input);
    if (!done.ok) return this.#show(req, res, caseId, claimId, done.refusal);
    req.session.notice = {
      kind: 'success',
      key: act === 'approve' ? 'approval.approved' : 'approval.returned',
    };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, caseId));
  }

  async #show(
    req: Request,
    res: Response,
    caseId: string,
    claimId: string,
    refusal: Refusal | null,
  ): Promise<void> {
    const desk = orRefuse(await this.openDecision.run(staffOf(req), caseId, claimId));
    const page = pageOf(req, this.clock);
    const acts = ownActs(desk.file, staffOf(req), page);
    const mine = acts.some((one) => one.act === 'approve' && one.claimId === claimId);
    if (!mine && !refusal) return res.redirect(303, paths.caseFile(req.language, caseId));
    const field = refusal?.code === 'decision.missing-note' ? 'note' : 'letter-content';
    const { errors, changedHref } = refusalErrors(desk.file, refusal, field, req.language);
    const view = { ...approvalView(desk, Posted.of(req), errors, page), mine };
    showForm(req, res, 'handling/approval', { answers: {}, errors, model: { view, changedHref } });
  }
}
