import { newId } from '#kernel';
import { type Clock } from '#kernel';
import type { Outbox, Tx } from '#platform';
import type { RetentionClass } from './retention-plan.js';
import { REMOVE_FILES } from './retention.jobs.js';

/** Why the database erased nothing. */
export type NotErased =
  'not-found' | 'not-allowed' | 'not-over' | 'done' | 'held' | 'review-open' | 'too-early' | 'breach';

export type Erased =
  | { readonly code: 'erased'; readonly certificateId: string; readonly files: number }
  | { readonly code: NotErased };

/** Erases one class of a case through the one function that may, and plans that its files leave the disk. */
export async function erase(
  tx: Tx,
  { clock, outbox }: { clock: Clock; outbox: Outbox },
  what: { caseId: string; class: RetentionClass; days: number; blank: object },
): Promise<Erased> {
  const certificateId = newId();
  const [row] = await tx.query<{ done: { code: 'erased' | NotErased; files?: string[] } }>(
    'select erase_of_case($1, $2, $3, $4, $5, $6) as done',
    [what.caseId, what.class, what.days, JSON.stringify(what.blank), certificateId, clock.now().toString()],
  );
  const { code, files = [] } = row!.done;
  if (code !== 'erased') return { code };
  if (files.length > 0)
    await outbox.add(tx, REMOVE_FILES, { fileIds: files }, { key: `retention/${certificateId}` });
  return { code, certificateId, files: files.length };
}
