import { type FileType, type Sealer, type Tx } from '#platform';
import type { Quarantine } from '../domain/quarantine.js';

/** A document that came with the answer of a task. */
export interface TaskFile {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly quarantine: Quarantine;
  /** Has data of other people too: to be looked at before it is given out (GDPR Art. 15(4)). */
  readonly thirdParty: boolean;
  /** Another document stands in its place. */
  readonly replaced: boolean;
}

/** The documents of a task in the order they came. */
export async function readTaskFiles(tx: Tx, sealer: Sealer, taskId: string): Promise<TaskFile[]> {
  const rows = await tx.query<{
    id: string;
    name: string;
    type: FileType;
    bytes: number;
    quarantine: Quarantine;
    third_party: boolean;
    replaced_by: string | null;
  }>(
    `select id, name, type, bytes, quarantine, third_party, replaced_by from stored_file
     where task_id = $1 and kind = 'attachment' order by stored_at, id`,
    [taskId],
  );
  return rows.map((row) => ({
    id: row.id,
    name: sealer.open(row.name),
    type: row.type,
    bytes: row.bytes,
    quarantine: row.quarantine,
    thirdParty: row.third_party,
    replaced: row.replaced_by !== null,
  }));
}
