import { AskExport, ListExports } from '#cases';
import { isId, LANGUAGES } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted, saved } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { recordsList } from './records.view.js';

/** What became of the packages of closed cases, and asking for one again. */
@Controller([...LANGUAGES])
export class RecordsController {
  constructor(
    @Inject(ListExports) private readonly listExports: ListExports,
    @Inject(AskExport) private readonly askExport: AskExport,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/records')
  @Permission('records.export')
  @Audited('RecordExportsListed')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    const view = recordsList(await this.listExports.run(staffOf(req)), pageOf(req, this.clock));
    res.render('administration/records', { view });
  }

  /** `case`: the case page that it was asked on; without it, the list. */
  @Post('record-exports/:exportId/again')
  @Permission('records.export')
  @Audited('RecordExportAsked')
  async again(@Req() req: Request, @Res() res: Response, @Param('exportId') exportId: string): Promise<void> {
    orRefuse(await this.askExport.run(staffOf(req), exportId));
    req.session.notice = { kind: 'success', key: 'records.asked' };
    await saved(req);
    const caseId = Posted.of(req).text('case');
    res.redirect(
      303,
      isId(caseId) ? paths.caseFile(req.language, caseId) : paths.recordExports(req.language),
    );
  }
}
