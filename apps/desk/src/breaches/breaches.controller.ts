import { ListBreaches, OpenBreach, RecordBreachStep } from '#cases';
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
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { breachRows, breachView } from './breach.view.js';

/** The data-protection officer's list of breaches, and what is done about each. */
@Controller([...LANGUAGES])
export class BreachesController {
  constructor(
    @Inject(ListBreaches) private readonly listBreaches: ListBreaches,
    @Inject(OpenBreach) private readonly openBreach: OpenBreach,
    @Inject(RecordBreachStep) private readonly recordStep: RecordBreachStep,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('breaches')
  @Permission('breaches.handle')
  @Audited('BreachesListed')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    const breaches = await this.listBreaches.run(staffOf(req));
    const rows = breachRows(breaches, this.clock.now(), pageOf(req, this.clock));
    res.render('breaches/list', { rows, boardHref: paths.deadlines(req.language) });
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

  async #show(req: Request, res: Response, id: string, errors: readonly FieldError[]): Promise<void> {
    const breach = orRefuse(await this.openBreach.run(staffOf(req), id));
    const form = { body: Posted.of(req), errors };
    const view = breachView(breach, form, this.clock.now(), pageOf(req, this.clock));
    showForm(req, res, 'breaches/breach', { answers: {}, errors, model: { view } });
  }
}
