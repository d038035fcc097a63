import type { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import type { Sealer, Tx } from '#platform';
import type { EntryDraftContent } from './entry-draft.js';

/** Takes a draft away in the caller's transaction. @returns what it held; null when it is gone */
export async function takeEntryDraft(
  tx: Tx,
  { actor, audit, sealer }: { actor: StaffActor; audit: AuditTrail; sealer: Sealer },
  draftId: string,
): Promise<EntryDraftContent | null> {
  const [row] = await tx.query<{ content: string }>(
    'delete from entry_draft where id = $1 returning content',
    [draftId],
  );
  if (!row) return null;
  await audit.record(tx, actor, 'EntryDraftRemoved', { subjectId: draftId });
  return JSON.parse(sealer.open(row.content)) as EntryDraftContent;
}
