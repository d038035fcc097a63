import { ListHeldFiles } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { heldFilesView } from './held-files.view.js';

/** How the scanner of files is doing, and which files it holds back. */
@Controller([...LANGUAGES])
export class HeldFilesController {
  constructor(
    @Inject(ListHeldFiles) private readonly listHeldFiles: ListHeldFiles,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('administration/files')
  @Permission('files.watch')
  @Audited('HeldFilesListed')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    const view = heldFilesView(await this.listHeldFiles.run(staffOf(req)), pageOf(req, this.clock));
    res.render('administration/files', { view });
  }
}
