import { AnswerMyQuestion, type MyCaseView, ReadMyCase } from '#cases/citizen';
import type { Refusal } from '#kernel';
import {
  Audited,
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
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf } from '../citizen-of.js';
import { clocksOf, running } from '../my-cases/claim-list.js';
import { inEveryLanguage, paths } from '../paths.js';
import { idInPath } from '../id-in-path.js';
import { submitKeyOf } from './submit-key.js';

/** Answering a question of the authority, and the receipt of the answer with the new due day. */
@Controller(inEveryLanguage('cases/:id/questions/:questionId'))
export class AnswerController {
  constructor(
    private readonly readMyCase: ReadMyCase,
    private readonly answerMyQuestion: AnswerMyQuestion,
  ) {}

  @Get()
  @Permission('own-questions.answer')
  @Audited('OwnCaseRead')
  async form(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    await this.#show(req, res, at, []);
  }

  @Post()
  @Permission('own-questions.answer')
  @Audited('QuestionAnswered')
  @ShowsFormAgain()
  @TakesFiles()
  async answer(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    const uploads = uploadsOf(req, 'files');
    if (req.tokenFailed || uploads.errors.length > 0) return this.#show(req, res, at, uploads.errors);
    const body = Posted.of(req);
    const done = await this.answerMyQuestion.run(citizenOf(req), idInPath(at.questionId), {
      submitKey: submitKeyOf(body),
      text: body.text('text'),
      attachments: uploads.files.map(({ name, bytes }) => ({ name, bytes })),
    });
    if (!done.ok) {
      if (done.refusal.code === 'question.not-found') orRefuse(done);
      return this.#show(req, res, at, [errorOf(done.refusal)]);
    }
    await saved(req);
    res.redirect(303, paths.answerReceipt(req.language, at.id, at.questionId));
  }

  @Get('receipt')
  @Permission('own-questions.answer')
  @Audited('OwnCaseRead')
  async receipt(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    const { found, question } = await this.#open(req, at);
    if (!question.answer) return res.redirect(303, paths.answer(req.language, at.id, at.questionId));
    res.render('questions/receipt', {
      ...headOf(found, question),
      ...clocksOf(running(found.claims), req.t, req.language),
      title: req.t('answered.title'),
      answer: question.answer,
      files: question.answer.files,
      confirms: question.kind === 'identity',
    });
  }

  async #show(req: Request, res: Response, at: At, errors: readonly FieldError[]): Promise<void> {
    const { found, question } = await this.#open(req, at);
    const body = Posted.of(req);
    const model = {
      ...headOf(found, question),
      title: req.t(`asking.answer-${question.kind}`),
      open: question.state === 'open',
      identity: question.kind === 'identity',
      replyBy: question.replyBy,
      submitKey: submitKeyOf(body),
      filesAgain: req.uploads.some(({ problem }) => problem === null),
    };
    showForm(req, res, 'questions/answer', { answers: { text: body.text('text') }, errors, model });
  }

  async #open(req: Request, { id, questionId }: At) {
    const found = orRefuse(await this.readMyCase.run(citizenOf(req), idInPath(id)));
    const question = found.questions.find((each) => each.id === idInPath(questionId));
    if (!question) throw new NotThere();
    return { found, question };
  }
}

interface At {
  readonly id: string;
  readonly questionId: string;
}

function headOf(found: MyCaseView, { asks, askedOn, kind }: MyCaseView['questions'][number]) {
  const { caseId, caseNumber, authority } = found;
  return { place: 'cases', caseId, caseNumber, authority, asks, askedOn, kind };
}

function errorOf({ code, facts }: Refusal): FieldError {
  return { field: code.startsWith('request.') ? 'files' : 'text', key: `error.${code}`, values: facts };
}
