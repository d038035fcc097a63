import { AuditTrail } from '#audit';
import { daysBetween } from '#deadlines';
import { helsinkiDay, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { isLateEntry } from '../domain/late-entry.js';
import { type EntryDraftContent, WARNED_DAYS } from './entry-draft.js';

const MOST = 200;

export interface EntryDraftRow {
  readonly id: string;
  readonly content: EntryDraftContent;
  /** Who imported the e-mail or saved the form, last. */
  readonly by: string;
  readonly at: Temporal.Instant;
  /** Has anybody saved the form half-way? */
  readonly saved: boolean;
  readonly expiresAt: Temporal.Instant;
  /** Calendar days since the request came, when they make its entry late; else null. */
  readonly lateDays: number | null;
  /** Calendar days until the draft is removed, when they are few; else null. */
  readonly daysToExpiry: number | null;
}

/** The drafts of the own registry: how many there are, and the oldest of them. */
export interface EntryDrafts {
  readonly count: number;
  readonly rows: readonly EntryDraftRow[];
}

interface Row {
  readonly id: string;
  readonly content: string;
  readonly by: string;
  readonly at: string;
  readonly saved: boolean;
  readonly expires_at: string;
  readonly count: number;
}

/** The drafts of the own registry, the oldest first. The look is written down. */
@Injectable()
export class ListEntryDrafts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<EntryDrafts> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'EntryDraftsListed');
      const rows = await tx.query<Row>(
        `select d.id, d.content, s.name as by, coalesce(d.saved_at, d.made_at) as at, d.saved_at is not null as saved,
           d.expires_at, count(*) over ()::int as count
         from entry_draft d join staff s on s.id = coalesce(d.saved_by, d.made_by)
         where d.expires_at > $1 order by d.made_at, d.id limit ${MOST}`,
        [this.clock.now().toString()],
      );
      return { count: rows[0]?.count ?? 0, rows: rows.map((row) => this.#opened(row)) };
    });
  }

  #opened({ id, content, by, at, saved, expires_at }: Row): EntryDraftRow {
    const opened = JSON.parse(this.sealer.open(content)) as EntryDraftContent;
    const expiresAt = Temporal.Instant.from(expires_at);
    const left = daysBetween(this.clock.today(), helsinkiDay(expiresAt));
    return {
      id,
      content: opened,
      by,
      at: Temporal.Instant.from(at),
      saved,
      expiresAt,
      lateDays: this.#lateDays(opened.receivedOn),
      daysToExpiry: left <= WARNED_DAYS ? left : null,
    };
  }

  #lateDays(written: string | null): number | null {
    if (written === null) return null;
    const receivedOn = Temporal.PlainDate.from(written);
    const today = this.clock.today();
    const late = isLateEntry({ receivedOn, enteredOn: today }, this.catalogue.calendar);
    return late ? daysBetween(receivedOn, today) : null;
  }
}
