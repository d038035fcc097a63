import { AuditTrail } from '#audit';
import { no, ok, type Result, type Role, type StaffActor } from '#kernel';
import { ClockPort, Database, KeyedIndex } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DAYS_IN_FEED, type FeedDay, FETCHES_AN_HOUR } from '../oversight/calendar-feed.js';

export type FetchFeedRefusalCode = 'calendar-feed.not-found' | 'calendar-feed.too-often';

interface Owner {
  readonly id: string;
  readonly staff_id: string;
  readonly authority_id: string;
  readonly roles: Role[];
  readonly too_many: boolean;
}

/**
 * The due days of the open cases that run, as the owner of a calendar address sees them. Whoever has the address
 * fetches: it says nothing but case numbers and days, and each fetch is written down for its owner.
 *
 * @returns 'calendar-feed.not-found' for a secret that is unknown or ended, or whose owner no longer oversees
 */
@Injectable()
export class FetchCalendarFeed {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(secret: string): Promise<Result<readonly FeedDay[], FetchFeedRefusalCode>> {
    const owner = await this.#ownerOf(secret);
    if (!owner) return no('calendar-feed.not-found');
    if (owner.too_many) return no('calendar-feed.too-often');
    const { staff_id: staffId, authority_id: authorityId, roles } = owner;
    const actor: StaffActor = { kind: 'staff', staffId, authorityId, roles };
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'CalendarFeedFetched', { subjectId: owner.id });
      const rows = await tx.query<{ case_number: string; lead_due: string }>(
        `select case_number, lead_due from case_file where not lead_paused
           and state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')
         order by lead_due, case_number limit ${DAYS_IN_FEED}`,
      );
      return ok(
        rows.map((row) => ({ caseNumber: row.case_number, due: Temporal.PlainDate.from(row.lead_due) })),
      );
    });
  }

  async #ownerOf(secret: string): Promise<Owner | undefined> {
    const hash = this.index.of('calendar-feed', secret);
    const system = { kind: 'system', job: 'calendar-feed' } as const;
    return this.database.transaction(system, async (tx) => {
      const [owner] = await tx.query<Owner>('select * from calendar_feed_of($1, $2, $3)', [
        hash,
        this.clock.now().toString(),
        FETCHES_AN_HOUR,
      ]);
      return owner;
    });
  }
}
