import { CATALOGUE, ConfirmRouting, OpenTriage } from '#cases';
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
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readDay } from '../parts/day.view.js';
import { namesFrom } from '../parts/names.js';
import { pageOf, queryText } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { confirmInput, proposalMoved, routingErrors, routingRefusal } from './triage.form.js';
import { type DeskTriage, deskTriage } from './triage-facts.js';
import { triageView } from './triage.view.js';

const MOVED: FieldError = { field: 'proposal', key: 'triage.moved' };

/** A request beside the proposal of where its parts belong. */
@Controller([...LANGUAGES])
export class TriageController {
  constructor(
    @Inject(OpenTriage) private readonly openTriage: OpenTriage,
    @Inject(ConfirmRouting) private readonly confirmRouting: ConfirmRouting,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/routing')
  @Permission('cases.triage')
  @Audited('TriageOpened')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const query = { receivedOn: queryText(req, 'receivedOn') };
    const day = query.receivedOn ? readDay(query.receivedOn) : null;
    const question = { receivedOn: day ?? undefined };
    const triage = deskTriage(orRefuse(await this.openTriage.run(staffOf(req), caseId, question)));
    if (triage.triaged) return res.redirect(303, paths.caseFile(req.language, caseId));
    const receivedOnError = query.receivedOn && !day ? req.t('triage.whatIf.error') : '';
    this.#show(req, res, triage, [], { ...query, receivedOnError });
  }

  @Post('cases/:caseId/routing')
  @Permission('cases.triage')
  @Audited('RoutingConfirmed')
  @ShowsFormAgain()
  async confirm(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const body = Posted.of(req);
    const triage = deskTriage(orRefuse(await this.openTriage.run(staffOf(req), caseId)));
    const query = { receivedOn: '', receivedOnError: '' };
    if (req.tokenFailed || body.text('act') !== 'confirm') return this.#show(req, res, triage, [], query);
    const errors = proposalMoved(body, triage.proposal) ? [MOVED] : routingErrors(body, triage.proposal);
    if (errors.length > 0) return this.#show(req, res, triage, errors, query);
    const input = confirmInput(body, triage.proposal, req.language);
    const confirmed = await this.confirmRouting.run(staffOf(req), caseId, input);
    if (!confirmed.ok) {
      if (confirmed.refusal.code === 'case.not-found') orRefuse(confirmed);
      return this.#show(req, res, triage, [routingRefusal(confirmed.refusal, req.t)], query);
    }
    req.session.routed = { caseId, ...confirmed.value };
    await saved(req);
    res.redirect(303, paths.routed(req.language, caseId));
  }

  #show(
    req: Request,
    res: Response,
    triage: DeskTriage,
    errors: readonly FieldError[],
    query: { receivedOn: string; receivedOnError: string },
  ): void {
    const page = pageOf(req, this.clock);
    const facts = { names: namesFrom(this.catalogue, page), query };
    const view = triageView(triage, Posted.of(req), errors, facts, page);
    showForm(req, res, 'registry/triage', { answers: {}, errors, model: { view } });
  }
}
