import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { EntryDraftContent } from './entry-draft.js';

export interface OpenedDraft {
  readonly content: EntryDraftContent;
  /** Grows with each saving: who saves over or registers an older one is told. */
  readonly version: number;
  /** Who saved the form last; null when nobody has. */
  readonly saved: { readonly by: string; readonly at: Temporal.Instant; readonly byOther: boolean } | null;
  /** Somebody else who has opened it before, last: the two should agree who registers it. */
  readonly openedBefore: { readonly by: string; readonly at: Temporal.Instant } | null;
}

interface Row {
  readonly content: string;
  readonly version: number;
  readonly saved_by: string | null;
  readonly saved_at: string | null;
  readonly saver: string | null;
  readonly opened_by: string | null;
  readonly opened_at: string | null;
  readonly opener: string | null;
}

/** Opens a draft of the own registry and notes who did. The look is written down. */
@Injectable()
export class OpenEntryDraft {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, draftId: string): Promise<Result<OpenedDraft, 'entry-draft.gone'>> {
    if (!isId(draftId)) return no('entry-draft.gone');
    const now = this.clock.now().toString();
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<Row>(
        `select d.content, d.version, d.opened_by, d.opened_at, s.name as opener, d.saved_by, d.saved_at, w.name as saver
         from entry_draft d left join staff s on s.id = d.opened_by left join staff w on w.id = d.saved_by
         where d.id = $1 and d.expires_at > $2 for update of d`,
        [draftId, now],
      );
      if (!row) return no('entry-draft.gone');
      const other = row.opened_by !== null && row.opened_by !== actor.staffId;
      // The first opener keeps the mark: every later one is told of them.
      if (row.opened_by === null)
        await tx.query('update entry_draft set opened_by = $2, opened_at = $3 where id = $1', [
          draftId,
          actor.staffId,
          now,
        ]);
      await this.audit.record(tx, actor, 'EntryDraftOpened', { subjectId: draftId });
      return ok({
        content: JSON.parse(this.sealer.open(row.content)) as EntryDraftContent,
        version: row.version,
        saved: savedOf(row, actor),
        openedBefore:
          other && row.opened_at ? { by: row.opener ?? '', at: Temporal.Instant.from(row.opened_at) } : null,
      });
    });
  }
}

function savedOf({ saved_by, saved_at, saver }: Row, actor: StaffActor): OpenedDraft['saved'] {
  if (saved_by === null || saved_at === null) return null;
  return { by: saver ?? '', at: Temporal.Instant.from(saved_at), byOther: saved_by !== actor.staffId };
}
