import { AuditTrail } from '#audit';
import { EXTENSION_REASONS } from '#delivery';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Outbox, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { MAIL_FEEDBACK_EXTENSION } from '../cases.jobs.js';
import { isOneOf } from '../domain/claim-act.js';
import { readFeedback } from '../feedback/read-feedback.js';

export type ExtendFeedbackRefusalCode =
  | 'feedback.not-found'
  | 'feedback.already-answered'
  | 'feedback.cannot-extend'
  | 'feedback.missing-reason'
  | 'feedback.letter-not-sent';

/**
 * Two further weeks to answer on accessibility or in an accessible form, because the content is large (306/2019
 * § 10(3)). They count only when the person is told within the first two weeks: the notice is the act, by e-mail, or by
 * a letter the registry office has sent today where there is no address.
 */
@Injectable()
export class ExtendFeedback {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    id: string,
    { reason, letterSent }: { readonly reason: string; readonly letterSent: boolean },
  ): Promise<Result<{ due: Temporal.PlainDate }, ExtendFeedbackRefusalCode>> {
    if (!isId(id)) return no('feedback.not-found');
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      await tx.query('select id from feedback where id = $1 for update', [id]);
      const [found] = await readFeedback(tx, context, id);
      if (!found) return no('feedback.not-found');
      if (found.answer) return no('feedback.already-answered', { field: 'reason' });
      const extension = found.clock?.extension;
      if (!extension || extension.rejected) return no('feedback.cannot-extend', { field: 'reason' });
      if (!isOneOf(EXTENSION_REASONS, reason)) return no('feedback.missing-reason', { field: 'reason' });
      const byEmail = found.content.email !== null;
      if (!byEmail && !letterSent) return no('feedback.letter-not-sent', { field: 'letterSent' });
      await tx.query(
        `insert into feedback_extension (feedback_id, told_on, told_by, reason, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          id,
          context.today.toString(),
          byEmail ? 'email' : 'letter',
          reason,
          this.clock.now().toString(),
          actor.staffId,
        ],
      );
      if (byEmail) await this.outbox.add(tx, MAIL_FEEDBACK_EXTENSION, { feedbackId: id });
      await this.audit.record(tx, actor, 'FeedbackExtended', { subjectId: id });
      return ok({ due: extension.due });
    });
  }
}
