import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { EntryDraftContent } from './entry-draft.js';

const MOST = 200;

export interface EntryDraftRow {
  readonly id: string;
  readonly content: EntryDraftContent;
  readonly madeAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

/** The drafts of the own registry, the oldest first. The look is written down. */
@Injectable()
export class ListEntryDrafts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<EntryDraftRow[]> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'EntryDraftsListed');
      const rows = await tx.query<{ id: string; content: string; made_at: string; expires_at: string }>(
        `select id, content, made_at, expires_at from entry_draft where expires_at > $1
         order by made_at, id limit ${MOST}`,
        [this.clock.now().toString()],
      );
      return rows.map((row) => ({
        id: row.id,
        content: JSON.parse(this.sealer.open(row.content)) as EntryDraftContent,
        madeAt: Temporal.Instant.from(row.made_at),
        expiresAt: Temporal.Instant.from(row.expires_at),
      }));
    });
  }
}
