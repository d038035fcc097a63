import { OpenDocuments, ReplaceDocument } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  orRefuse,
  Permission,
  saved,
  showForm,
  ShowsFormAgain,
  TakesFiles,
  uploadsOf,
} from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { documentsView } from './documents.view.js';

/** What the searches of a case brought, before it goes out: whose data it holds, and checked copies in its place. */
@Controller([...LANGUAGES])
export class DocumentsController {
  constructor(
    @Inject(OpenDocuments) private readonly openDocuments: OpenDocuments,
    @Inject(ReplaceDocument) private readonly replaceDocument: ReplaceDocument,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/documents')
  @Permission('documents.check')
  @Audited('CaseRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId);
  }

  @Post('cases/:caseId/documents/:fileId/copy')
  @Permission('documents.check')
  @Audited('DocumentReplaced')
  @ShowsFormAgain()
  @TakesFiles()
  async copy(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    const field = `copy-${at.fileId}`;
    const uploads = uploadsOf(req, field);
    if (req.tokenFailed || uploads.errors.length > 0) return this.#show(req, res, at.caseId, uploads.errors);
    const copies = uploads.files.map(({ name, bytes }) => ({ name, bytes }));
    const done = await this.replaceDocument.run(staffOf(req), at.caseId, at.fileId, copies);
    if (!done.ok) {
      if (done.refusal.code.endsWith('not-found')) orRefuse(done);
      return this.#show(req, res, at.caseId, [errorOf(done.refusal, field)]);
    }
    await this.#back(req, res, at, 'documents.replaced');
  }

  async #back(req: Request, res: Response, { caseId }: At, key: string): Promise<void> {
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.documents(req.language, caseId));
  }

  async #show(
    req: Request,
    res: Response,
    caseId: string,
    errors: readonly FieldError[] = [],
  ): Promise<void> {
    const desk = orRefuse(await this.openDocuments.run(staffOf(req), caseId));
    const view = documentsView(desk, staffOf(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'handling/documents', { answers: {}, errors, model: { view } });
  }
}

interface At {
  readonly caseId: string;
  readonly fileId: string;
}

function errorOf({ code, facts }: Refusal, field: string): FieldError {
  return { field, key: `refusal.${code}`, values: facts };
}
