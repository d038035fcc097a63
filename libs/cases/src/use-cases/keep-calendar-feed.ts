import { AuditTrail } from '#audit';
import { newId, type StaffActor } from '#kernel';
import { ClockPort, Database, KeyedIndex } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { newFeedSecret } from '../oversight/calendar-feed.js';

/**
 * Makes a new address for the own calendar of due days, or only ends the one in use. An address that was in use ends in
 * either case.
 */
@Injectable()
export class KeepCalendarFeed {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the secret of the new address, told this once; null when the address was only ended */
  async run(actor: StaffActor, { renew }: { readonly renew: boolean }): Promise<string | null> {
    const now = this.clock.now().toString();
    return this.database.transaction(actor, async (tx) => {
      const ended = await tx.query<{ id: string }>(
        'update calendar_feed set revoked_at = $2 where staff_id = $1 and revoked_at is null returning id',
        [actor.staffId, now],
      );
      for (const { id } of ended) await this.audit.record(tx, actor, 'CalendarFeedEnded', { subjectId: id });
      if (!renew) return null;
      const secret = newFeedSecret();
      const id = newId();
      await tx.query(
        'insert into calendar_feed (id, staff_id, authority_id, secret_hash, made_at) values ($1, $2, $3, $4, $5)',
        [id, actor.staffId, actor.authorityId, this.index.of('calendar-feed', secret), now],
      );
      await this.audit.record(tx, actor, 'CalendarFeedMade', { subjectId: id });
      return secret;
    });
  }
}
