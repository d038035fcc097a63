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
import { pageOf, queryText } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { changedMeanwhile } from './changed-meanwhile.js';
import {
  decisionAct,
  decisionErrors,
  decisionInput,
  decisionRefusal,
  noOutcome,
  postedSearches,
  unsavedDecision,
} from './decision.form.js';
import { decisionView, draftBody, identityBody } from './decision.view.js';
import { ownActs } from './next-acts.view.js';
import { needsApprover } from './second-person.js';

/** Deciding a claim, whatever its right and outcome, with its letters beside it. */
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
    const body = queryText(req, 'ground') === 'identity' ? identityBody(desk) : draftBody(desk);
    this.#render(req, res, desk, body, []);
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
    const searches = postedSearches(req.body);
    const unsaved = unsavedDecision(body, searches);
    const desk = orRefuse(await this.openDecision.run(staffOf(req), caseId, claimId, unsaved));
    if (req.tokenFailed || act === 'preview') return this.#render(req, res, desk, body, []);
    const { outcome } = unsaved;
    const second = outcome !== null && needsApprover(desk.claim.right, outcome);
    const input = decisionInput(body, searches);
    const errors =
      act === 'submit'
        ? decisionErrors(body, desk.claim.right, desk.grounds, second)
        : input
          ? []
          : [noOutcome];
    if (errors.length > 0 || !input) return this.#render(req, res, desk, body, errors);
    const version = Number(body.text('version')) || 0;
    const submit = act === 'submit';
    const written = await this.writeDecision.run(staffOf(req), caseId, {
      ...input,
      claimId,
      version,
      submit,
    });
    if (!written.ok) return this.#refused(req, res, desk, body, written.refusal.code);
    const done = !submit ? 'saved' : second ? 'submitted' : 'ready';
    req.session.notice = { kind: 'success', key: `decision.${done}` };
    await saved(req);
    res.redirect(303, nextPage(req, caseId, claimId, done));
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

/** A draft stays on its page; what needs no second person goes on to its letter at once. */
function nextPage(req: Request, caseId: string, claimId: string, done: string): string {
  if (done === 'saved') return paths.decision(req.language, caseId, claimId);
  if (done === 'ready') return paths.issue(req.language, caseId, claimId);
  return paths.caseFile(req.language, caseId);
}
