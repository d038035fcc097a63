import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { judges, type ReviewBody, type ReviewKind } from '../domain/review.js';
import { PlanReviewReminders } from '../notices/plan-review-reminders.js';
import { readCaseRecord } from '../read-models/case-record.js';

export interface NewReview {
  readonly kind: ReviewKind;
  readonly body: ReviewBody;
  /** The claim whose decision it is about; null when it is about the case as a whole. */
  readonly claimId: string | null;
  readonly cameOn: Temporal.PlainDate;
  /** The day that the court or the Ombudsman gave. */
  readonly dueOn: Temporal.PlainDate | null;
  /** Their number of the matter. */
  readonly reference: string;
}

export type RecordReviewRefusalCode =
  | 'case.not-found'
  | 'review.body-does-not-judge'
  | 'review.unknown-claim'
  | 'review.due-before-it-came'
  | 'told.in-future';

/** Staff write down an appeal, a complaint or a request for a statement that has come. Who handles the case is reminded of its day. */
@Injectable()
export class RecordReview {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(PlanReviewReminders) private readonly planReminders: PlanReviewReminders,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    review: NewReview,
  ): Promise<Result<{ reviewId: string }, RecordReviewRefusalCode>> {
    const { compare } = Temporal.PlainDate;
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (!judges(review.body, review.kind)) return no('review.body-does-not-judge', { field: 'body' });
      if (compare(review.cameOn, this.clock.today()) > 0) return no('told.in-future', { field: 'cameOn' });
      if (review.dueOn && compare(review.dueOn, review.cameOn) < 0)
        return no('review.due-before-it-came', { field: 'dueOn' });
      const [claim] = await tx.query<{ id: string }>(
        'select id from claim where case_id = $1 and id::text = $2',
        [caseId, review.claimId ?? ''],
      );
      if (review.claimId && !claim) return no('review.unknown-claim', { field: 'claim' });
      const reviewId = newId();
      const reference = review.reference.trim();
      await tx.query(
        `insert into review (id, case_id, claim_id, kind, body, came_on, due_on, reference, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          reviewId,
          caseId,
          claim?.id ?? null,
          review.kind,
          review.body,
          review.cameOn.toString(),
          review.dueOn?.toString() ?? null,
          reference ? this.sealer.seal(reference) : null,
          this.clock.now().toString(),
          actor.staffId,
        ],
      );
      if (review.dueOn)
        await this.planReminders.run(tx, {
          id: reviewId,
          authorityId: actor.authorityId,
          dueOn: review.dueOn,
        });
      await this.audit.record(tx, actor, 'ReviewRecorded', { caseId, subjectId: reviewId });
      return ok({ reviewId });
    });
  }
}
