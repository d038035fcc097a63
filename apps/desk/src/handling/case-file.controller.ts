import { OpenCaseFile, TakeCase } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import { Audited, ClockPort, Permission, Posted, saved, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { orAskReason } from '../oversight/ask-reason.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { caseFileView } from './case-file.view.js';
import { refusalErrors } from './refusal-errors.js';

/** The case in one view, and taking it. */
@Controller([...LANGUAGES])
export class CaseFileController {
  constructor(
    @Inject(OpenCaseFile) private readonly openCaseFile: OpenCaseFile,
    @Inject(TakeCase) private readonly takeCase: TakeCase,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId')
  @Permission('cases.read')
  @Audited('CaseRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId);
  }

  @Post('cases/:caseId/take')
  @Permission('cases.take')
  @Audited('CaseTaken')
  @ShowsFormAgain()
  async take(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId);
    const version = Number(Posted.of(req).text('version')) || 0;
    const taken = await this.takeCase.run(staffOf(req), caseId, { version });
    if (!taken.ok) return this.#show(req, res, caseId, taken.refusal);
    req.session.notice = { kind: 'success', key: 'case.taken' };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, caseId));
  }

  async #show(req: Request, res: Response, caseId: string, refusal: Refusal | null = null): Promise<void> {
    const file = orAskReason(req, await this.openCaseFile.run(staffOf(req), caseId));
    const view = caseFileView(file, staffOf(req), pageOf(req, this.clock));
    const { errors } = refusalErrors(file, refusal, 'next', req.language);
    showForm(req, res, 'handling/case-file', { answers: {}, errors, model: { view } });
  }
}
