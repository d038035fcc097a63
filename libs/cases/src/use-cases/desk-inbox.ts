import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { inboxBounds, type InboxGroup } from '../domain/inbox-group.js';
import type { Page, Place } from '../domain/page-place.js';
import { type MovedDay, readMovedDays, STILL_OPEN } from '../read-models/moved-days.js';
import { type RecheckedRouting, readRecheckedRouting } from '../read-models/rechecked-routing.js';
import { readWaitingDrafts, type WaitingDrafts } from '../entry-drafts/waiting-drafts.js';
import { countUnopened, readUnopened, type Unopened } from '../read-models/unopened.js';
import { type InboxRow, readWorkRows, workPage } from '../read-models/work-row.js';

const WAITING = `c.triaged_at is null and c.state in ('received', 'awaiting-person')`;

/** How many cases wait for their routing under one heading, and the first day on which one of them falls due. */
export interface InboxCount {
  readonly group: InboxGroup;
  readonly count: number;
  readonly firstDue: Temporal.PlainDate;
}

/** One page of the inbox, and how much there is on all of them. */
export interface InboxPage extends Page<InboxRow> {
  readonly counts: readonly InboxCount[];
  /** Due days that moved in cases without a handler. */
  readonly moved: readonly MovedDay[];
  readonly rechecked: readonly RecheckedRouting[];
  readonly drafts: WaitingDrafts;
  /** The first of what nobody opened within a working day, and how much of it there is. */
  readonly unopened: readonly Unopened[];
  readonly unopenedCount: number;
}

/** The registry's inbox: cases of the own authority that nobody has routed yet, oldest clock first. */
@Injectable()
export class DeskInbox {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param after the place after which the page begins; null for the first page */
  async run(actor: StaffActor, after: Place | null): Promise<InboxPage> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'InboxListed');
      const page = await readWorkRows(tx, context, actor, { page: workPage(WAITING), after });
      return {
        ...page,
        counts: await readCounts(tx, context.today),
        moved: await readMovedDays(tx, `${STILL_OPEN} and c.handler_id is null`),
        unopened: await readUnopened(tx),
        unopenedCount: await countUnopened(tx),
        drafts: await readWaitingDrafts(tx, this.clock.now()),
        rechecked: await readRecheckedRouting(tx, this.catalogue, context.today),
      };
    });
  }
}

async function readCounts(tx: Tx, today: Temporal.PlainDate): Promise<InboxCount[]> {
  const { sunday, nextSunday } = inboxBounds(today);
  const rows = await tx.query<{ heading: InboxGroup; count: number; first_due: string }>(
    `select case when c.lead_due < $1::date then 'late' when c.lead_due = $1::date then 'today'
       when c.lead_due <= $2::date then 'week' when c.lead_due <= $3::date then 'next' else 'later' end as heading,
       sum(c.cases)::int as count, min(c.lead_due) as first_due
     from (select c.lead_due, count(*) as cases from case_file c where ${WAITING} group by 1) c group by 1`,
    [today, sunday, nextSunday].map(String),
  );
  return rows.map(({ heading, count, first_due }) => ({
    group: heading,
    count,
    firstDue: Temporal.PlainDate.from(first_due),
  }));
}
