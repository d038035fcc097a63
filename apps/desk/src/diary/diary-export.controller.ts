import { type DiaryRow, ExportDiary, type ExportQuery } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted } from '#platform';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';
import { diaryFilters } from './diary.form.js';
import { exportCells, exportHead } from './diary-row.view.js';
import { sendOn } from './send-on.js';

/** The result of a search as a CSV file, sent on while it is read. */
@Controller([...LANGUAGES])
export class DiaryExportController {
  constructor(
    @Inject(ExportDiary) private readonly exportDiary: ExportDiary,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Post('diary/export')
  @Permission('diary.export')
  @Audited('DiaryExported')
  async download(@Req() req: Request, @Res() res: Response): Promise<void> {
    const page = pageOf(req, this.clock);
    const take = async (rows: readonly DiaryRow[], named: boolean): Promise<boolean> => {
      const lines = rows.map((row) => csvLine(exportCells(row, page, named)));
      if (!res.headersSent) lines.unshift(this.#begin(res), csvLine(exportHead(page, named)));
      return sendOn(res, lines.join(''));
    };
    orRefuse(await this.exportDiary.run(staffOf(req), queryOf(req), take));
    res.end();
  }

  #begin(res: Response): string {
    res.attachment(`asiarekisteri-${this.clock.today().toString()}.csv`);
    res.setHeader('Content-Type', 'text/csv; charset=utf-8');
    res.setHeader('Cache-Control', 'no-store');
    return BYTE_ORDER_MARK;
  }
}

function queryOf(req: Request): ExportQuery {
  const body = Posted.of(req);
  if (body.text('by') === 'person') return { person: { name: body.text('name'), hetu: body.text('hetu') } };
  return { filters: diaryFilters(body).filters, language: req.language };
}
