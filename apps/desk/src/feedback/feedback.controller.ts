import { AnswerFeedback, CATALOGUE, ExtendFeedback, ListFeedback, OpenFeedback } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import { may } from '#identity';
import {
  Audited,
  ClockPort,
  type FieldError,
  orRefuse,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { feedbackListView, feedbackPageView } from './feedback.view.js';

/** Feedback on accessibility and other feedback: the list, one piece of it, and its answer. */
@Controller([...LANGUAGES])
export class FeedbackController {
  constructor(
    @Inject(ListFeedback) private readonly listFeedback: ListFeedback,
    @Inject(OpenFeedback) private readonly openFeedback: OpenFeedback,
    @Inject(AnswerFeedback) private readonly answerFeedback: AnswerFeedback,
    @Inject(ExtendFeedback) private readonly extendFeedback: ExtendFeedback,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('feedback')
  @Permission('feedback.read')
  @Audited('FeedbackListed')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    const found = await this.listFeedback.run(staffOf(req));
    res.render('feedback/list', { view: feedbackListView(found, pageOf(req, this.clock)) });
  }

  @Get('feedback/:id')
  @Permission('feedback.read')
  @Audited('FeedbackRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    await this.#show(req, res, id, []);
  }

  @Post('feedback/:id')
  @Permission('feedback.answer')
  @Audited('FeedbackAnswered')
  @ShowsFormAgain()
  async answer(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, id, []);
    const body = Posted.of(req);
    const given = { text: body.text('answer'), mail: body.text('mail') };
    const answered = await this.answerFeedback.run(staffOf(req), id, given);
    if (!answered.ok) {
      if (answered.refusal.code === 'feedback.not-found') orRefuse(answered);
      return this.#show(req, res, id, [feedbackError(answered.refusal)]);
    }
    req.session.notice = { kind: 'success', key: 'feedback.done' };
    await saved(req);
    res.redirect(303, paths.feedbackPage(req.language, id));
  }

  @Post('feedback/:id/extension')
  @Permission('feedback.answer')
  @Audited('FeedbackExtended')
  @ShowsFormAgain()
  async extend(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, id, []);
    const body = Posted.of(req);
    const given = { reason: body.text('reason'), letterSent: body.text('letterSent') === 'yes' };
    const extended = await this.extendFeedback.run(staffOf(req), id, given);
    if (!extended.ok) {
      if (extended.refusal.code === 'feedback.not-found') orRefuse(extended);
      return this.#show(req, res, id, [feedbackError(extended.refusal)]);
    }
    req.session.notice = { kind: 'success', key: 'feedback.extension.done' };
    await saved(req);
    res.redirect(303, paths.feedbackPage(req.language, id));
  }

  async #show(req: Request, res: Response, id: string, errors: readonly FieldError[]): Promise<void> {
    const found = orRefuse(await this.openFeedback.run(staffOf(req), id));
    const mayDo = { answer: may(staffOf(req), 'feedback.answer') };
    const page = pageOf(req, this.clock);
    const view = feedbackPageView(found, Posted.of(req), errors, mayDo, this.catalogue, page);
    showForm(req, res, 'feedback/show', { answers: {}, errors, model: { view } });
  }
}

/** The no of a use case at the field it belongs to. */
function feedbackError({ code, facts }: Refusal): FieldError {
  return { field: String(facts?.['field'] ?? 'answer'), key: `refusal.${code}` };
}
