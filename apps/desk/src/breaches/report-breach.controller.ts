import { LETTER_BREACH_KINDS, OpenBreachReport, ReportBreach } from '#cases';
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
import { FormFields } from '../parts/fields.view.js';
import { readMoment } from '../parts/moment.view.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { awareFields } from './aware-fields.view.js';

/** A letter went to the wrong person: it is stopped and the officer is told. */
@Controller(LANGUAGES.map((language) => `${language}/letters/:letterId/breach`))
export class ReportBreachController {
  constructor(
    @Inject(OpenBreachReport) private readonly openReport: OpenBreachReport,
    @Inject(ReportBreach) private readonly reportBreach: ReportBreach,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get()
  @Permission('breaches.report')
  @Audited('CaseRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('letterId') id: string): Promise<void> {
    await this.#show(req, res, id, []);
  }

  @Post()
  @Permission('breaches.report')
  @Audited('BreachReported')
  @ShowsFormAgain()
  async report(@Req() req: Request, @Res() res: Response, @Param('letterId') id: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, id, []);
    const body = Posted.of(req);
    const done = await this.reportBreach.run(staffOf(req), id, {
      kind: body.text('kind'),
      what: body.text('what'),
      awareAt: readMoment(body.text('day'), body.text('time')),
    });
    if (!done.ok) {
      const { code, facts } = done.refusal;
      if (code === 'letter.not-found') orRefuse(done);
      return this.#show(req, res, id, [
        { field: String(facts?.['field'] ?? 'kind'), key: `refusal.${code}` },
      ]);
    }
    const { stopped, caseId } = done.value;
    req.session.notice = { kind: 'success', key: 'breach.reported', values: { count: stopped } };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, caseId));
  }

  async #show(req: Request, res: Response, id: string, errors: readonly FieldError[]): Promise<void> {
    const letter = orRefuse(await this.openReport.run(staffOf(req), id));
    const fields = new FormFields(Posted.of(req), errors, req.t);
    const kinds = ['', ...LETTER_BREACH_KINDS].map((kind) => ({
      value: kind,
      label: req.t(`breach.kind.${kind === '' ? 'choose' : kind}`),
    }));
    const view = {
      caseNumber: letter.caseNumber,
      caseHref: paths.caseFile(req.language, letter.caseId),
      title: letter.title,
      action: paths.reportBreach(req.language, id),
      kind: fields.select('kind', { label: req.t('breach.kindLabel') }, kinds),
      what: fields.text('what', { label: req.t('breach.what'), hint: req.t('breach.whatHint') }),
      ...awareFields(fields, this.clock.now(), req),
    };
    showForm(req, res, 'breaches/report', { answers: {}, errors, model: { view } });
  }
}
