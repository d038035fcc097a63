import { OpenReturn, RecordReturn } from '#cases';
import { LANGUAGES } from '#kernel';
import {
  Audited,
  ClockPort,
  dateText,
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
import { readDay } from '../parts/day.view.js';
import { FormFields } from '../parts/fields.view.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** A letter came back: on which day, and then it waits to be sent again. */
@Controller(LANGUAGES.map((language) => `${language}/envelopes/:deliveryId/return`))
export class ReturnController {
  constructor(
    @Inject(OpenReturn) private readonly openReturn: OpenReturn,
    @Inject(RecordReturn) private readonly recordReturn: RecordReturn,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get()
  @Permission('letters.send')
  @Audited('CaseRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('deliveryId') id: string): Promise<void> {
    await this.#show(req, res, id, []);
  }

  @Post()
  @Permission('letters.send')
  @Audited('LetterCameBack')
  @ShowsFormAgain()
  async record(@Req() req: Request, @Res() res: Response, @Param('deliveryId') id: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, id, []);
    const done = await this.recordReturn.run(staffOf(req), id, readDay(Posted.of(req).text('cameOn')));
    if (!done.ok) {
      if (done.refusal.code === 'letter.not-found') orRefuse(done);
      return this.#show(req, res, id, [{ field: 'cameOn', key: `refusal.${done.refusal.code}` }]);
    }
    req.session.notice = { kind: 'success', key: 'return.done' };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, done.value.caseId));
  }

  async #show(req: Request, res: Response, id: string, errors: readonly FieldError[]): Promise<void> {
    const found = orRefuse(await this.openReturn.run(staffOf(req), id));
    const fields = new FormFields(Posted.of(req), errors, req.t);
    const day = fields.text('cameOn', { label: req.t('return.cameOn'), hint: req.t('sending.dayHint') });
    const view = {
      caseNumber: found.caseNumber,
      caseHref: paths.caseFile(req.language, found.caseId),
      titles: found.titles,
      action: paths.returned(req.language, id),
      day: { ...day, value: day.value || dateText(this.clock.today(), req.language) },
    };
    showForm(req, res, 'sending/return', { answers: {}, errors, model: { view } });
  }
}
