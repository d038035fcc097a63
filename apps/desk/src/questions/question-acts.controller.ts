import { type CaseFile, OpenCaseFile, type QuestionView, RecordAnswer, UndoQuestion } from '#cases';
import { LANGUAGES } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  NotThere,
  orRefuse,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
  TakesFiles,
  uploadsOf,
} from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readDay } from '../parts/day.view.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { questionError } from './question-errors.js';
import { recordAnswerView, undoView } from './question-acts.view.js';

/** What becomes of a question that was asked: an answer that came another way than the portal, or its undoing. */
@Controller([...LANGUAGES])
export class QuestionActsController {
  constructor(
    @Inject(OpenCaseFile) private readonly openCaseFile: OpenCaseFile,
    @Inject(RecordAnswer) private readonly recordAnswer: RecordAnswer,
    @Inject(UndoQuestion) private readonly undoQuestion: UndoQuestion,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/questions/:questionId/answer')
  @Permission('questions.record-answer')
  @Audited('CaseRead')
  async answerForm(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    await this.#showAnswer(req, res, at, []);
  }

  @Post('cases/:caseId/questions/:questionId/answer')
  @Permission('questions.record-answer')
  @Audited('AnswerRecorded')
  @ShowsFormAgain()
  @TakesFiles()
  async answer(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    const uploads = uploadsOf(req, 'attachments');
    if (req.tokenFailed || uploads.errors.length > 0) return this.#showAnswer(req, res, at, uploads.errors);
    const body = Posted.of(req);
    const done = await this.recordAnswer.run(staffOf(req), at.caseId, {
      questionId: at.questionId,
      channel: body.text('channel'),
      arrivedOn: readDay(body.text('arrivedOn')),
      text: body.text('text'),
      identityMethod: body.text('identityMethod'),
      attachments: uploads.files.map(({ name, bytes }) => ({ name, bytes })),
      version: Number(body.text('version')) || 0,
    });
    if (!done.ok) {
      if (done.refusal.code === 'case.not-found') orRefuse(done);
      return this.#showAnswer(req, res, at, [questionError(done.refusal, 'text')]);
    }
    await this.#back(req, res, at, 'record.done');
  }

  @Get('cases/:caseId/questions/:questionId/undo')
  @Permission('questions.ask')
  @Audited('CaseRead')
  async undoForm(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    await this.#showUndo(req, res, at, []);
  }

  @Post('cases/:caseId/questions/:questionId/undo')
  @Permission('questions.ask')
  @Audited('QuestionUndone')
  @ShowsFormAgain()
  async undo(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    if (req.tokenFailed) return this.#showUndo(req, res, at, []);
    const body = Posted.of(req);
    const done = await this.undoQuestion.run(staffOf(req), at.caseId, {
      questionId: at.questionId,
      because: body.text('because'),
      version: Number(body.text('version')) || 0,
    });
    if (!done.ok) {
      if (done.refusal.code.endsWith('.not-found')) orRefuse(done);
      return this.#showUndo(req, res, at, [questionError(done.refusal, 'because')]);
    }
    await this.#back(req, res, at, 'undo.done');
  }

  async #back(req: Request, res: Response, { caseId }: At, key: string): Promise<void> {
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, `${paths.caseFile(req.language, caseId)}#questions`);
  }

  async #showAnswer(req: Request, res: Response, at: At, errors: readonly FieldError[]): Promise<void> {
    const { file, question } = await this.#open(req, at);
    const view = recordAnswerView(file, question, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'questions/record-answer', { answers: {}, errors, model: { view } });
  }

  async #showUndo(req: Request, res: Response, at: At, errors: readonly FieldError[]): Promise<void> {
    const { file, question } = await this.#open(req, at);
    const view = undoView(file, question, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'questions/undo', { answers: {}, errors, model: { view } });
  }

  async #open(req: Request, { caseId, questionId }: At): Promise<{ file: CaseFile; question: QuestionView }> {
    const file = orRefuse(await this.openCaseFile.run(staffOf(req), caseId));
    const question = file.questions.find(({ id }) => id === questionId);
    if (!question) throw new NotThere();
    return { file, question };
  }
}

interface At {
  readonly caseId: string;
  readonly questionId: string;
}
