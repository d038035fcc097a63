import { AuditTrail } from '#audit';
import { daysBetween } from '#deadlines';
import type { StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { isLateEntry } from '../domain/late-entry.js';

/** Entries of this many days back are watched. */
const WATCHED_DAYS = 90;
/** More are not listed: the newest come first. */
const MOST = 200;

/** A request that was written in later than the working day after it came. */
export interface LateEntry {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly channel: string;
  readonly receivedOn: Temporal.PlainDate;
  readonly enteredOn: Temporal.PlainDate;
  /** Calendar days from receipt to entry. */
  readonly days: number;
  /** The due day that leads the case. */
  readonly due: Temporal.PlainDate;
}

interface Row {
  readonly id: string;
  readonly case_number: string;
  readonly channel: string;
  readonly received_on: string;
  readonly entered_on: string;
  readonly lead_due: string;
}

/** Late entries of the last 90 days in the own authority, the newest first: the evidence of the data-protection officer. */
@Injectable()
export class ListLateEntries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<LateEntry[]> {
    const since = this.clock.now().subtract({ hours: WATCHED_DAYS * 24 });
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'LateEntriesListed');
      // The day after receipt is never late; weekends and holidays are sifted out below.
      const rows = await tx.query<Row>(
        `select c.id, c.case_number, r.channel, r.received_on, c.lead_due,
           (r.entered_at at time zone 'Europe/Helsinki')::date as entered_on
         from request r join case_file c on c.request_id = r.id and c.authority_id = r.receiving_authority_id
         where r.entered_at > $1 and (r.entered_at at time zone 'Europe/Helsinki')::date > r.received_on + 1
         order by r.entered_at desc, c.id limit ${MOST}`,
        [since.toString()],
      );
      return rows.map(lateEntry).filter((entry) => isLateEntry(entry, this.catalogue.calendar));
    });
  }
}

function lateEntry(row: Row): LateEntry {
  const receivedOn = Temporal.PlainDate.from(row.received_on);
  const enteredOn = Temporal.PlainDate.from(row.entered_on);
  return {
    caseId: row.id,
    caseNumber: row.case_number,
    channel: row.channel,
    receivedOn,
    enteredOn,
    days: daysBetween(receivedOn, enteredOn),
    due: Temporal.PlainDate.from(row.lead_due),
  };
}
