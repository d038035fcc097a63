import { type AuditPage, OpenAuditLog, SearchAudit } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, type FieldError, Permission, Posted, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { auditQuestion, rowBefore } from './audit-log.form.js';
import { auditLogView } from './audit-log.view.js';

/** Who has seen a person's data, who changed a case. The identity code comes as a form: no address and no log holds it. */
@Controller([...LANGUAGES])
export class AuditLogController {
  constructor(
    @Inject(OpenAuditLog) private readonly openAuditLog: OpenAuditLog,
    @Inject(SearchAudit) private readonly searchAudit: SearchAudit,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('audit-log')
  @Permission('audit.read')
  @Audited('AuditLogRead')
  async form(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#show(req, res, new Posted(req.query), null, []);
  }

  @Post('audit-log')
  @Permission('audit.read')
  @Audited('AuditSearched')
  @ShowsFormAgain()
  async find(@Req() req: Request, @Res() res: Response): Promise<void> {
    const typed = Posted.of(req);
    const { question, errors } = auditQuestion(typed);
    if (req.tokenFailed || errors.length > 0) return this.#show(req, res, typed, null, errors);
    const found = await this.searchAudit.run(staffOf(req), question, rowBefore(typed.text('before')));
    if (found.ok) return this.#show(req, res, typed, found.value, []);
    await this.#show(req, res, typed, null, [{ field: 'hetu', key: `refusal.${found.refusal.code}` }]);
  }

  async #show(
    req: Request,
    res: Response,
    typed: Posted,
    found: AuditPage | null,
    errors: readonly FieldError[],
  ): Promise<void> {
    const state = await this.openAuditLog.run(staffOf(req));
    const view = auditLogView({ state, found, typed, errors }, pageOf(req, this.clock));
    res.setHeader('Cache-Control', 'no-store');
    showForm(req, res, 'audit-log/audit-log', { answers: {}, errors, model: { view } });
  }
}
