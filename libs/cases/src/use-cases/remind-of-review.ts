import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { MAIL_REVIEW, type RemindOfReviewPayload } from '../notices/review.jobs.js';

interface Row {
  readonly case_id: string;
  readonly authority_id: string;
  readonly handler_id: string | null;
  readonly due_on: string;
}

/**
 * The day of an appeal, a complaint or a request for a statement nears or has passed. Does nothing once its end is
 * written down, or when the day itself has passed meanwhile: that is told by a reminder of its own. Else plans an e-mail
 * to the handler, or to the registry without one, and to each data-protection officer.
 */
@Injectable()
export class RemindOfReview {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, { reviewId, kind }: RemindOfReviewPayload): Promise<void> {
    const [review] = await tx.query<Row>(
      `select v.case_id, c.authority_id, c.handler_id, v.due_on from review v join case_file c on c.id = v.case_id
       where v.id = $1 and v.outcome is null and v.due_on is not null`,
      [reviewId],
    );
    if (!review) return;
    const isPast = review.due_on < this.clock.today().toString();
    if (isPast !== (kind === 'past')) return;
    const staff = await tx.query<{ id: string }>(
      `select id from staff where active and (id = $1 or authority_id = $2 and ('dpo' = any (roles)
         or $1::uuid is null and 'registrar' = any (roles)))`,
      [review.handler_id, review.authority_id],
    );
    for (const { id } of staff)
      await this.outbox.add(
        tx,
        MAIL_REVIEW,
        { reviewId, kind, staffId: id },
        { key: `${reviewId}/${kind}/${id}` },
      );
    const actor: SystemActor = { kind: 'system', job: 'cases.remind-of-review' };
    const { authority_id: authorityId, case_id: caseId } = review;
    await this.audit.record(tx, actor, 'ReviewReminded', { authorityId, caseId, subjectId: reviewId });
  }
}
