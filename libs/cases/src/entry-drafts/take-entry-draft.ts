import type { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import type { Sealer, Tx } from '#platform';
import type { EntryDraftContent } from './entry-draft.js';

/** Which draft, and as somebody saw it; `version` is left out by who takes it whatever it holds by now. */
export interface SeenDraft {
  readonly id: string;
  readonly version?: number;
}

export type TakeRefusalCode = 'entry-draft.gone' | 'entry-draft.changed';

/** Takes a draft away in the caller's transaction. @returns what it held; a no when it is gone or somebody has saved it since */
export async function takeEntryDraft(
  tx: Tx,
  { actor, audit, sealer }: { actor: StaffActor; audit: AuditTrail; sealer: Sealer },
  { id, version }: SeenDraft,
): Promise<Result<EntryDraftContent, TakeRefusalCode>> {
  const [row] = await tx.query<{ content: string; version: number }>(
    'select content, version from entry_draft where id = $1 for update',
    [id],
  );
  if (!row) return no('entry-draft.gone');
  if (version !== undefined && row.version !== version) return no('entry-draft.changed');
  await tx.query('delete from entry_draft where id = $1', [id]);
  await audit.record(tx, actor, 'EntryDraftRemoved', { subjectId: id });
  return ok(JSON.parse(sealer.open(row.content)) as EntryDraftContent);
}
