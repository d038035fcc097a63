import { OpenCaseFile, RecordFeeAnswer } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted, saved, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { refusalErrors } from '../handling/refusal-errors.js';
import { readDay } from '../parts/day.view.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { feesView } from './fees.view.js';

/** The fees of a case: what the person was told, what they chose, what was decided. */
@Controller([...LANGUAGES])
export class FeesController {
  constructor(
    @Inject(OpenCaseFile) private readonly openCaseFile: OpenCaseFile,
    @Inject(RecordFeeAnswer) private readonly recordAnswer: RecordFeeAnswer,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/fees')
  @Permission('letters.write')
  @Audited('CaseRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId, null);
  }

  @Post('cases/:caseId/fees')
  @Permission('letters.write')
  @Audited('FeeAnswered')
  @ShowsFormAgain()
  async answer(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, null);
    const body = Posted.of(req);
    const done = await this.recordAnswer.run(staffOf(req), caseId, {
      feeId: body.text('fee'),
      answer: body.text('answer'),
      way: body.text('way'),
      on: readDay(body.text('on')),
    });
    if (!done.ok) {
      if (done.refusal.code === 'case.not-found') orRefuse(done);
      return this.#show(req, res, caseId, done.refusal);
    }
    req.session.notice = { kind: 'success', key: 'fees.done' };
    await saved(req);
    res.redirect(303, paths.fees(req.language, caseId));
  }

  async #show(req: Request, res: Response, caseId: string, refusal: Refusal | null): Promise<void> {
    const file = orRefuse(await this.openCaseFile.run(staffOf(req), caseId));
    const field = String(refusal?.facts?.['field'] ?? 'answer');
    const { errors } = refusalErrors(file, refusal, field, req.language);
    const view = feesView(file, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'fees/fees', { answers: {}, errors, model: { view } });
  }
}
