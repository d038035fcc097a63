import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { CalendarFeedState } from '../oversight/calendar-feed.js';

/** Does the officer have a calendar address in use, since when, and when was it last fetched? Never the secret. */
@Injectable()
export class OpenCalendarFeed {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<CalendarFeedState | null> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'CalendarFeedOpened');
      const [row] = await tx.query<{ made_at: string; fetched_at: string | null }>(
        'select made_at, fetched_at from calendar_feed where staff_id = $1 and revoked_at is null',
        [actor.staffId],
      );
      if (!row) return null;
      return {
        madeAt: Temporal.Instant.from(row.made_at),
        fetchedAt: row.fetched_at === null ? null : Temporal.Instant.from(row.fetched_at),
      };
    });
  }
}
