import { type AskedCase, type AuditLine, ExportAudit, ExportHeads } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted } from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BYTE_ORDER_MARK, csvLine } from '../diary/csv.js';
import { sendOn } from '../diary/send-on.js';
import { pageOf } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { auditQuestion } from './audit-log.form.js';
import { auditCells, auditHead } from './audit-log.view.js';

/** The answer of a search in the audit trail as a CSV file, and the signed heads of the chain as JSON Lines. */
@Controller([...LANGUAGES])
export class AuditExportController {
  constructor(
    @Inject(ExportAudit) private readonly exportAudit: ExportAudit,
    @Inject(ExportHeads) private readonly exportHeads: ExportHeads,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Post('audit-log/export')
  @Permission('audit.read')
  @Audited('AuditExported')
  async download(@Req() req: Request, @Res() res: Response): Promise<void> {
    const page = pageOf(req, this.clock);
    const take = (rows: readonly AuditLine[], cases: readonly AskedCase[]): Promise<boolean> => {
      const lines = rows.map((row) => csvLine(auditCells(row, cases, page)));
      if (!res.headersSent) lines.unshift(this.#begin(res), csvLine(auditHead(page)));
      return sendOn(res, lines.join(''));
    };
    orRefuse(await this.exportAudit.run(staffOf(req), auditQuestion(Posted.of(req)).question, take));
    res.end();
  }

  @Get('audit-log/heads')
  @Permission('audit.read')
  @Audited('AuditHeadsExported')
  async heads(@Req() req: Request, @Res() res: Response): Promise<void> {
    const heads = await this.exportHeads.run(staffOf(req));
    res.attachment(`audit-heads-${this.clock.today().toString()}.jsonl`);
    res.type('application/x-ndjson').setHeader('Cache-Control', 'no-store');
    res.send(heads.map((head) => `${JSON.stringify(head)}\n`).join(''));
  }

  #begin(res: Response): string {
    res.attachment(`tapahtumaloki-${this.clock.today().toString()}.csv`);
    res.setHeader('Content-Type', 'text/csv; charset=utf-8');
    res.setHeader('Cache-Control', 'no-store');
    return BYTE_ORDER_MARK;
  }
}
