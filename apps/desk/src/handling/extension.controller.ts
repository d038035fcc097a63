import { ExtendTime, OpenExtension, UndoExtension } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted, saved, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { extensionView } from './extension.view.js';
import { refusalErrors } from './refusal-errors.js';

/** Taking up to two further months in one step: reason, letter, clock. */
@Controller([...LANGUAGES])
export class ExtensionController {
  constructor(
    @Inject(OpenExtension) private readonly openExtension: OpenExtension,
    @Inject(ExtendTime) private readonly extendTime: ExtendTime,
    @Inject(UndoExtension) private readonly undoExtension: UndoExtension,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/extension')
  @Permission('time.extend')
  @Audited('CaseRead')
  async form(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId);
  }

  @Post('cases/:caseId/extension')
  @Permission('time.extend')
  @Audited('TimeExtended')
  @ShowsFormAgain()
  async extend(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId);
    const body = Posted.of(req);
    const done = await this.extendTime.run(staffOf(req), caseId, {
      version: Number(body.text('version')) || 0,
      claimIds: body.list('claims'),
      reasons: body.list('reasons'),
      words: body.text('words'),
    });
    if (!done.ok) {
      if (done.refusal.code === 'case.not-found') orRefuse(done);
      return this.#show(req, res, caseId, done.refusal);
    }
    req.session.notice = { kind: 'success', key: 'extension.done' };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, caseId));
  }

  @Post('cases/:caseId/extension/undo')
  @Permission('time.extend')
  @Audited('ExtensionUndone')
  @ShowsFormAgain()
  async undo(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId);
    const body = Posted.of(req);
    const done = await this.undoExtension.run(staffOf(req), caseId, {
      version: Number(body.text('version')) || 0,
      claimIds: body.list('undoClaims'),
      undoWords: body.text('undoWords'),
    });
    if (!done.ok) {
      if (done.refusal.code === 'case.not-found') orRefuse(done);
      return this.#show(req, res, caseId, done.refusal);
    }
    req.session.notice = { kind: 'success', key: 'extension.undo.done' };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, caseId));
  }

  async #show(req: Request, res: Response, caseId: string, refusal: Refusal | null = null): Promise<void> {
    const desk = orRefuse(await this.openExtension.run(staffOf(req), caseId));
    const field = String(refusal?.facts?.['field'] ?? 'claims');
    const { errors, changedHref } = refusalErrors(desk.file, refusal, field, req.language);
    const view = extensionView(desk, staffOf(req), Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'handling/extension', { answers: {}, errors, model: { view, changedHref } });
  }
}
