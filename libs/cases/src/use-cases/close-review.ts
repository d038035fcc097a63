import { AuditTrail } from '#audit';
import type { Regime } from '#deadlines';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { mayEnd, type ReviewKind, type ReviewOutcome } from '../domain/review.js';
import { OpenStage } from '../stages/open-stage.js';

export type CloseReviewRefusalCode =
  | 'review.not-found'
  | 'review.already-closed'
  | 'review.cannot-end-so'
  | 'review.nothing-to-reopen'
  | 'review.ended-before-it-came'
  | 'told.in-future';

interface Open {
  readonly claim_id: string | null;
  readonly kind: ReviewKind;
  readonly came_on: string;
  readonly outcome: string | null;
  readonly regime: Regime | null;
  readonly claim_outcome: string | null;
}

/** Staff write down how an appeal, a complaint or a statement ended. What a court sends back is decided anew. */
@Injectable()
export class CloseReview {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(OpenStage) private readonly openStage: OpenStage,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param end.outcomeOn the day it came back: the clock of a matter sent back runs from it */
  async run(
    actor: StaffActor,
    caseId: string,
    reviewId: string,
    end: { outcome: ReviewOutcome; outcomeOn: Temporal.PlainDate },
  ): Promise<Result<null, CloseReviewRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const review = await readOpen(tx, caseId, reviewId);
      if (!review) return no('review.not-found');
      if (review.outcome) return no('review.already-closed');
      if (!mayEnd(review.kind, end.outcome)) return no('review.cannot-end-so', { field: 'outcome' });
      const { compare } = Temporal.PlainDate;
      if (compare(end.outcomeOn, this.clock.today()) > 0) return no('told.in-future', { field: 'outcomeOn' });
      if (compare(end.outcomeOn, review.came_on) < 0)
        return no('review.ended-before-it-came', { field: 'outcomeOn' });
      if (end.outcome === 'sent-back' && !(await this.#reopen(tx, actor, caseId, review, end.outcomeOn)))
        return no('review.nothing-to-reopen', { field: 'outcome' });
      await tx.query(
        `update review set outcome = $2, outcome_on = $3, closed_at = $4, closed_by = $5 where id = $1`,
        [reviewId, end.outcome, end.outcomeOn.toString(), this.clock.now().toString(), actor.staffId],
      );
      await this.audit.record(tx, actor, 'ReviewClosed', { caseId, subjectId: reviewId });
      return ok(null);
    });
  }

  /** The decided claim goes on under its own law with a new clock. False when there is none to go on. */
  async #reopen(
    tx: Tx,
    actor: StaffActor,
    caseId: string,
    review: Open,
    receivedOn: Temporal.PlainDate,
  ): Promise<boolean> {
    const { claim_id: claimId, regime, claim_outcome: decided } = review;
    if (!claimId || !regime || !DECIDED.includes(decided ?? '')) return false;
    const stage = { stage: 'sent-back', way: 'court' } as const;
    return (await this.openStage.run(tx, actor, { caseId, claimId, regime, receivedOn, ...stage })) !== null;
  }
}

const DECIDED = ['granted', 'partly-granted', 'refused', 'not-held'];

async function readOpen(tx: Tx, caseId: string, reviewId: string): Promise<Open | undefined> {
  if (!isId(caseId) || !isId(reviewId)) return undefined;
  const [review] = await tx.query<Open>(
    `select v.claim_id, v.kind, v.came_on, v.outcome, k.regime, k.outcome as claim_outcome
     from review v left join claim k on k.id = v.claim_id where v.id = $2 and v.case_id = $1 for update of v`,
    [caseId, reviewId],
  );
  return review;
}
