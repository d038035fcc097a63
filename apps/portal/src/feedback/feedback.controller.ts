import { RegisterGuide, SendFeedback, type SentReceipt } from '#cases/citizen';
import { citationText } from '#deadlines';
import { isId, newId } from '#kernel';
import {
  Audited,
  type FieldError,
  Permission,
  Posted,
  Public,
  saved,
  ShowsFormAgain,
  showForm,
} from '#platform';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Temporal } from 'temporal-polyfill';
import { citizenOf } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';
import { feedbackError, feedbackFields, readFeedbackForm, type TypedFeedback } from './feedback.form.js';

declare module 'express-session' {
  interface SessionData {
    /** The last feedback of this browser: what its receipt shows. */
    feedback?: Omit<SentReceipt, 'receivedOn'> & { receivedOn: string };
  }
}

/** Feedback on accessibility, a wish for an accessible form, and other feedback. Nobody has to sign in. */
@Controller(inEveryLanguage('feedback'))
export class FeedbackController {
  constructor(
    private readonly sendFeedback: SendFeedback,
    private readonly guide: RegisterGuide,
  ) {}

  @Get()
  @Public()
  form(@Req() req: Request, @Res() res: Response): void {
    const kind = req.query['kind'];
    const typed = readFeedbackForm(new Posted({ kind: typeof kind === 'string' ? kind : '' }));
    this.#show(req, res, typed, newId(), []);
  }

  @Post()
  @Permission('feedback.send')
  @Audited('FeedbackSent')
  @ShowsFormAgain()
  async send(@Req() req: Request, @Res() res: Response): Promise<void> {
    const posted = Posted.of(req);
    const typed = readFeedbackForm(posted);
    const submitKey = posted.text('submitKey');
    if (req.tokenFailed || !isId(submitKey)) return this.#show(req, res, typed, newId(), []);
    const email = typed.email === '' ? null : typed.email;
    const input = { ...typed, email, submitKey, language: req.language };
    const sent = await this.sendFeedback.run(citizenOf(req), input);
    if (!sent.ok) return this.#show(req, res, typed, submitKey, [feedbackError(sent.refusal)]);
    req.session.feedback = { ...sent.value, receivedOn: sent.value.receivedOn.toString() };
    await saved(req);
    res.redirect(303, paths.feedbackSent(req.language));
  }

  @Get('sent')
  @Permission('feedback.send')
  @Audited('FeedbackSent')
  receipt(@Req() req: Request, @Res() res: Response): void {
    const { feedback } = req.session;
    if (!feedback) return res.redirect(303, paths.feedback(req.language));
    const receivedOn = Temporal.PlainDate.from(feedback.receivedOn);
    const clock = this.guide.feedbackClock(feedback.kind, receivedOn);
    const steps = clock?.steps.map((step) => ({
      ...step,
      citation: citationText(step.citation)[req.language],
    }));
    res.render('feedback/sent', {
      place: 'help',
      title: req.t('feedback.sent-title'),
      reference: feedback.id.slice(0, 8).toUpperCase(),
      authority: this.guide.nameOf(feedback.authorityId),
      receivedOn,
      due: clock?.due ?? null,
      steps: steps ?? [],
    });
  }

  #show(
    req: Request,
    res: Response,
    typed: TypedFeedback,
    submitKey: string,
    errors: readonly FieldError[],
  ): void {
    const fields = feedbackFields(typed, this.guide, req.t, req.language);
    const model = { place: 'help', title: req.t('feedback.title'), fields, submitKey };
    showForm(req, res, 'feedback/form', { answers: {}, errors, model });
  }
}
