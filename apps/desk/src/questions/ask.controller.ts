import { AskQuestion, PrepareQuestion, QUESTION_KINDS, type QuestionKind } from '#cases';
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
} from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readDay } from '../parts/day.view.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { askView } from './ask.view.js';
import { questionError } from './question-errors.js';

/** Asking the person for proof of identity or for clarification: what is asked, and what it does to the clocks. */
@Controller([...LANGUAGES])
export class AskController {
  constructor(
    @Inject(PrepareQuestion) private readonly prepareQuestion: PrepareQuestion,
    @Inject(AskQuestion) private readonly askQuestion: AskQuestion,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/questions/:kind')
  @Permission('questions.ask')
  @Audited('QuestionPrepared')
  async form(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('kind') kind: string,
  ): Promise<void> {
    await this.#show(req, res, caseId, kindOf(kind), []);
  }

  @Post('cases/:caseId/questions/:kind')
  @Permission('questions.ask')
  @Audited('QuestionAsked')
  @ShowsFormAgain()
  async ask(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('kind') typed: string,
  ): Promise<void> {
    const kind = kindOf(typed);
    if (req.tokenFailed) return this.#show(req, res, caseId, kind, []);
    const body = Posted.of(req);
    const asked = await this.askQuestion.run(staffOf(req), caseId, {
      kind,
      claimIds: body.list('claims'),
      asks: body.text('asks'),
      replyBy: readDay(body.text('replyBy')),
      version: Number(body.text('version')) || 0,
    });
    if (!asked.ok) {
      if (asked.refusal.code === 'case.not-found') orRefuse(asked);
      return this.#show(req, res, caseId, kind, [questionError(asked.refusal, 'asks')]);
    }
    req.session.notice = { kind: 'success', key: `ask.done.${kind}` };
    await saved(req);
    res.redirect(303, `${paths.caseFile(req.language, caseId)}#questions`);
  }

  async #show(
    req: Request,
    res: Response,
    caseId: string,
    kind: QuestionKind,
    errors: readonly FieldError[],
  ): Promise<void> {
    const desk = orRefuse(await this.prepareQuestion.run(staffOf(req), caseId, kind));
    const view = askView(desk, kind, Posted.of(req), errors, pageOf(req, this.clock));
    showForm(req, res, 'questions/ask', { answers: {}, errors, model: { view } });
  }
}

function kindOf(typed: string): QuestionKind {
  const kind = QUESTION_KINDS.find((each) => each === typed);
  if (!kind) throw new NotThere();
  return kind;
}
