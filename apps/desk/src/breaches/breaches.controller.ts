import { ListBreaches, OpenBreach, readPlace, RecordBreachStep, ReportOtherBreach } from '#cases';
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
import { readMoment } from '../parts/moment.view.js';
import { pageOf, queryText } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { breachListView, breachView } from './breach.view.js';

/** The data-protection officer's list of breaches, and what is done about each. */
@Controller([...LANGUAGES])
export class BreachesController {
  constructor(
    @Inject(ListBreaches) private readonly listBreaches: ListBreaches,
    @Inject(OpenBreach) private readonly openBreach: OpenBreach,
    @Inject(RecordBreachStep) private readonly recordStep: RecordBreachStep,
    @Inject(ReportOtherBreach) private readonly reportOther: ReportOtherBreach,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('breaches')
  @Permission('breaches.handle')
  @Audited('BreachesListed')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#list(req, res, []);
  }

  @Post('breaches')
  @Permission('breaches.handle')
  @Audited('BreachReported')
  @ShowsFormAgain()
  async report(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#list(req, res, []);
    const body = Posted.of(req);
    const done = await this.reportOther.run(staffOf(req), {
      kind: body.text('kind'),
      caseNumber: body.text('case'),
      what: body.text('what'),
      awareAt: readMoment(body.text('day'), body.text('time')),
    });
    if (!done.ok) {
      const { code, facts } = done.refusal;
      return this.#list(req, res, [{ field: String(facts?.['field'] ?? 'kind'), key: `refusal.${code}` }]);
    }
    req.session.notice = { kind: 'success', key: 'breach.otherReported' };
    await saved(req);
    res.redirect(303, paths.breach(req.language, done.value.breachId));
  }

  @Get('breaches/:breachId')
  @Permission('breaches.handle')
  @Audited('BreachRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('breachId') id: string): Promise<void> {
    await this.#show(req, res, id, []);
  }

  @Post('breaches/:breachId')
  @Permission('breaches.handle')
  @Audited('BreachStepRecorded')
  @ShowsFormAgain()
  async record(@Req() req: Request, @Res() res: Response, @Param('breachId') id: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, id, []);
    const body = Posted.of(req);
    const kind = body.text('step');
    const done = await this.recordStep.run(staffOf(req), id, {
      kind,
      risk: body.text('risk'),
      words: body.text(`words-${kind}`),
      doneAt: readMoment(body.text(`day-${kind}`), body.text(`time-${kind}`)),
    });
    if (!done.ok) {
      const { code, facts } = done.refusal;
      if (code === 'breach.not-found') orRefuse(done);
      const field = String(facts?.['field'] ?? 'words');
      const error = { field: field === 'risk' ? field : `${field}-${kind}`, key: `refusal.${code}` };
      return this.#show(req, res, id, [error]);
    }
    req.session.notice = { kind: 'success', key: `breach.done.${kind}` };
    await saved(req);
    res.redirect(303, paths.breach(req.language, id));
  }

  async #list(req: Request, res: Response, errors: readonly FieldError[]): Promise<void> {
    const asked = { closed: queryText(req, 'show') === 'closed', after: readPlace(queryText(req, 'after')) };
    const found = await this.listBreaches.run(staffOf(req), asked);
    const form = { body: Posted.of(req), errors };
    const view = breachListView(found, asked, form, this.clock.now(), pageOf(req, this.clock));
    const model = { view, boardHref: paths.deadlines(req.language) };
    showForm(req, res, 'breaches/list', { answers: {}, errors, model });
  }

  async #show(req: Request, res: Response, id: string, errors: readonly FieldError[]): Promise<void> {
    const breach = orRefuse(await this.openBreach.run(staffOf(req), id));
    const form = { body: Posted.of(req), errors };
    const view = breachView(breach, form, this.clock.now(), pageOf(req, this.clock));
    showForm(req, res, 'breaches/breach', { answers: {}, errors, model: { view } });
  }
}
