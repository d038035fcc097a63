import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { Page, Place } from '../domain/page-place.js';
import { type MovedDay, readMovedDays, STILL_OPEN } from '../read-models/moved-days.js';
import { type RecheckedRouting, readRecheckedRouting } from '../read-models/rechecked-routing.js';
import { readUnopened, type Unopened } from '../read-models/unopened.js';
import { type InboxRow, readWorkRows, workPage } from '../read-models/work-row.js';

const WAITING = `c.triaged_at is null and c.state in ('received', 'awaiting-person')`;

/** How many cases wait for their routing, by due day. */
export interface InboxDay {
  readonly day: Temporal.PlainDate;
  readonly count: number;
}

/** One page of the inbox, and how much there is on all of them. */
export interface InboxPage extends Page<InboxRow> {
  readonly days: readonly InboxDay[];
  /** Due days that moved in cases without a handler. */
  readonly moved: readonly MovedDay[];
  readonly rechecked: readonly RecheckedRouting[];
  /** What nobody opened within a working day. */
  readonly unopened: readonly Unopened[];
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
        days: await readDays(tx),
        moved: await readMovedDays(tx, `${STILL_OPEN} and c.handler_id is null`),
        unopened: await readUnopened(tx),
        rechecked: await readRecheckedRouting(tx, this.catalogue, context.today),
      };
    });
  }
}

async function readDays(tx: Tx): Promise<InboxDay[]> {
  const rows = await tx.query<{ day: string; count: number }>(
    `select c.lead_due as day, count(*)::int as count from case_file c where ${WAITING} group by 1 order by 1`,
  );
  return rows.map(({ day, count }) => ({ day: Temporal.PlainDate.from(day), count }));
}
