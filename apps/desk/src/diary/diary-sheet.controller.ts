import { MarkDocument, OpenDiarySheet, WriteSubject } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  NotThere,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { orAskReason } from '../oversight/ask-reason.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { diarySheetView } from './diary-sheet.view.js';

/** The sheet of one matter in the diary, its subject line and the publicity of its documents. */
@Controller([...LANGUAGES])
export class DiarySheetController {
  constructor(
    @Inject(OpenDiarySheet) private readonly open: OpenDiarySheet,
    @Inject(WriteSubject) private readonly writeSubject: WriteSubject,
    @Inject(MarkDocument) private readonly markDocument: MarkDocument,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('diary/cases/:caseId')
  @Permission('diary.read')
  @Audited('DiarySheetRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId, []);
  }

  @Post('diary/cases/:caseId/subject')
  @Permission('diary.describe')
  @Audited('SubjectWritten')
  @ShowsFormAgain()
  async describe(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const written = await this.writeSubject.run(staffOf(req), caseId, Posted.of(req).text('subject'));
    if (!written.ok) return this.#show(req, res, caseId, [errorOf(written.refusal, 'subject')]);
    await this.#done(req, res, caseId, 'diary.described');
  }

  @Post('diary/cases/:caseId/documents/:fileId')
  @Permission('diary.describe')
  @Audited('DocumentMarked')
  @ShowsFormAgain()
  async mark(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('fileId') fileId: string,
  ): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const body = Posted.of(req);
    const mark = { publicity: body.text('publicity'), ground: body.text('ground') };
    const marked = await this.markDocument.run(staffOf(req), caseId, fileId, mark);
    if (!marked.ok) return this.#show(req, res, caseId, [errorOf(marked.refusal, `document-${fileId}`)]);
    await this.#done(req, res, caseId, 'diary.marked');
  }

  async #done(req: Request, res: Response, caseId: string, key: string): Promise<void> {
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.diarySheet(req.language, caseId));
  }

  async #show(req: Request, res: Response, caseId: string, errors: readonly FieldError[]): Promise<void> {
    const sheet = orAskReason(req, await this.open.run(staffOf(req), caseId));
    const form = { typed: Posted.of(req), errors };
    const view = diarySheetView(sheet, form, staffOf(req), pageOf(req, this.clock));
    showForm(req, res, 'diary/sheet', { answers: {}, errors, model: { view } });
  }
}

function errorOf({ code, facts }: Refusal, field: string): FieldError {
  if (code.endsWith('.not-found')) throw new NotThere();
  return { field, key: `refusal.${code}`, ...(facts && { values: facts }) };
}
