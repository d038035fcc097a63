import { Audited, Permission, ShowsFormAgain, TakesFiles } from '#platform';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inEveryLanguage } from '../paths.js';
import { DraftFiles, type FilesPage } from './draft-files.js';
import { ATTACHMENTS } from './page-order.js';

const FILES: FilesPage = { page: ATTACHMENTS, view: 'request/attachments', proof: false };

/** The files that go along with a request. */
@Controller(inEveryLanguage('request/attachments'))
@Permission('own-draft.keep')
@Audited('DraftKept')
export class AttachmentsController {
  constructor(private readonly files: DraftFiles) {}

  @Get()
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.files.show(req, res, FILES);
  }

  @Post()
  @TakesFiles()
  @ShowsFormAgain()
  async change(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.files.change(req, res, FILES);
  }
}
