import {
  CloseReview,
  ListOpenReviews,
  OpenAfterwards,
  RecordConsent,
  RecordDecisionAsked,
  RecordReview,
  RecordWithdrawal,
} from '#cases';
import { LANGUAGES, type Result } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  Permission,
  Posted,
  saved,
  showForm,
  shownErrors,
  ShowsFormAgain,
} from '#platform';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { orAskReason } from '../oversight/ask-reason.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { readOutcome, readReview, readTold } from './afterwards.form.js';
import { afterwardsView, reviewLine } from './afterwards.view.js';

/** What comes after and beside the decisions of a case: withdrawals told otherwise, appeals, complaints, statements. */
@Controller([...LANGUAGES])
export class AfterwardsController {
  constructor(
    private readonly openAfterwards: OpenAfterwards,
    private readonly recordWithdrawal: RecordWithdrawal,
    private readonly recordDecisionAsked: RecordDecisionAsked,
    private readonly recordConsent: RecordConsent,
    private readonly recordReview: RecordReview,
    private readonly closeReview: CloseReview,
    private readonly listOpenReviews: ListOpenReviews,
    private readonly clock: ClockPort,
  ) {}

  @Get('reviews')
  @Permission('reviews.list')
  @Audited('ReviewsListed')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    const page = pageOf(req, this.clock);
    const reviews = await this.listOpenReviews.run(staffOf(req));
    res.render('afterwards/list', { view: { reviews: reviews.map((review) => reviewLine(review, page)) } });
  }

  @Get('cases/:caseId/afterwards')
  @Permission('cases.read')
  @Audited('CaseRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId);
  }

  @Post('cases/:caseId/afterwards')
  @Permission('cases.follow-up')
  @Audited('ReviewRecorded')
  @ShowsFormAgain()
  async record(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId);
    const form = Posted.of(req).text('form');
    const errors = await this.#do(req, caseId, form);
    if (errors.length > 0) return this.#show(req, res, caseId, errors);
    req.session.notice = {
      kind: 'success',
      key: `after.done.${DONE.find((one) => one === form) ?? 'outcome'}`,
    };
    await saved(req);
    res.redirect(303, paths.afterwards(req.language, caseId));
  }

  async #do(req: Request, caseId: string, form: string): Promise<readonly FieldError[]> {
    const [actor, body] = [staffOf(req), Posted.of(req)];
    if (form === 'withdrawal' || form === 'asked') {
      const told = readTold(body, form);
      if ('errors' in told) return told.errors;
      if (form === 'asked') {
        const claimId = body.text('asked-claim');
        return refused(await this.recordDecisionAsked.run(actor, caseId, { claimId, ...told.value }), form);
      }
      const claimIds = body.list('withdrawal-claims');
      return refused(await this.recordWithdrawal.run(actor, caseId, { claimIds, ...told.value }), form);
    }
    if (form === 'consent') {
      const told = readTold(body, form);
      const given = body.text('consent-given');
      if (given !== 'yes' && given !== 'no') return [{ field: 'consent-given', key: 'after.error.consent' }];
      if ('errors' in told) return told.errors;
      const consent = { given: given === 'yes', ...told.value };
      return refused(await this.recordConsent.run(actor, caseId, consent), form);
    }
    if (form === 'review') {
      const review = readReview(body);
      if ('errors' in review) return review.errors;
      return refused(await this.recordReview.run(actor, caseId, review.value), form);
    }
    const id = body.text('review');
    const end = readOutcome(body, id);
    if ('errors' in end) return end.errors;
    const closed = await this.closeReview.run(actor, caseId, id, end.value);
    return closed.ok ? [] : [{ field: `outcome-${id}`, key: `refusal.${closed.refusal.code}` }];
  }

  async #show(
    req: Request,
    res: Response,
    caseId: string,
    errors: readonly FieldError[] = [],
  ): Promise<void> {
    const found = orAskReason(req, await this.openAfterwards.run(staffOf(req), caseId));
    const shown = shownErrors(errors, req.t);
    const view = afterwardsView(found, Posted.of(req), shown, pageOf(req, this.clock));
    showForm(req, res, 'afterwards/show', { answers: {}, errors, model: { view } });
  }
}

const DONE = ['withdrawal', 'asked', 'consent', 'review'] as const;

function refused(result: Result<unknown>, form: string): FieldError[] {
  if (result.ok) return [];
  const { code, facts } = result.refusal;
  const field = typeof facts?.['field'] === 'string' ? facts['field'] : 'claims';
  return [{ field: `${form}-${field}`, key: `refusal.${code}` }];
}
