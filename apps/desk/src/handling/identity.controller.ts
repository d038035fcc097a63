import { IDENTITY_METHODS, OpenDocuments, RecordIdentityCheck } from '#cases';
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
import { readDay } from '../parts/day.view.js';
import { FormFields } from '../parts/fields.view.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { identityLine } from './identity.view.js';
import { refusalErrors } from './refusal-errors.js';

/** Writing down that the person's identity was checked: how and when, and no copy. */
@Controller([...LANGUAGES])
export class IdentityController {
  constructor(
    @Inject(OpenDocuments) private readonly openDocuments: OpenDocuments,
    @Inject(RecordIdentityCheck) private readonly recordIdentityCheck: RecordIdentityCheck,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/identity')
  @Permission('identity.check')
  @Audited('CaseRead')
  async form(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const { day, month, year } = this.clock.today();
    await this.#show(req, res, caseId, new Posted({ checkedOn: `${day}.${month}.${year}` }));
  }

  @Post('cases/:caseId/identity')
  @Permission('identity.check')
  @Audited('IdentityChecked')
  @ShowsFormAgain()
  async record(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const body = Posted.of(req);
    if (req.tokenFailed) return this.#show(req, res, caseId, body);
    const done = await this.recordIdentityCheck.run(staffOf(req), caseId, {
      version: Number(body.text('version')) || 0,
      method: body.text('method'),
      checkedOn: readDay(body.text('checkedOn')),
    });
    if (!done.ok) {
      if (done.refusal.code === 'case.not-found') orRefuse(done);
      return this.#show(req, res, caseId, body, done.refusal);
    }
    req.session.notice = { kind: 'success', key: 'identityCheck.done' };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, caseId));
  }

  async #show(
    req: Request,
    res: Response,
    caseId: string,
    body: Posted,
    refusal: Parameters<typeof refusalErrors>[1] = null,
  ): Promise<void> {
    const desk = orRefuse(await this.openDocuments.run(staffOf(req), caseId));
    const page = pageOf(req, this.clock);
    const field = String(refusal?.facts?.['field'] ?? 'method');
    const { errors, changedHref } = refusalErrors(desk.file, refusal, field, req.language);
    const view = {
      caseNumber: desk.file.caseNumber,
      caseHref: paths.caseFile(req.language, caseId),
      action: paths.identity(req.language, caseId),
      version: desk.file.version,
      personName: desk.file.person.name,
      identity: identityLine(desk, page),
      ...checkFields(body, errors, page),
    };
    showForm(req, res, 'handling/identity', { answers: {}, errors, model: { view, changedHref } });
  }
}

function checkFields(body: Posted, errors: readonly FieldError[], { t }: ReturnType<typeof pageOf>) {
  const fields = new FormFields(body, errors, t);
  return {
    method: fields.select('method', { label: t('record.method'), hint: t('record.methodHint') }, [
      { value: '', label: t('record.choose') },
      ...IDENTITY_METHODS.map((value) => ({ value, label: t(`identityMethod.${value}`) })),
    ]),
    checkedOn: fields.text('checkedOn', { label: t('identityCheck.on') }),
  };
}
