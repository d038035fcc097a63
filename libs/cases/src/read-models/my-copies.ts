import type { Sealer, Tx } from '#platform';
import type { AttachmentView } from './attachments.js';

/** A document that was given with an answer. */
export interface MyCopy extends AttachmentView {
  readonly letterId: string | null;
}

/** The documents given to the person in a case, in the order they came: those that a disclosure names. */
export async function readMyCopies(tx: Tx, sealer: Sealer, caseId: string): Promise<MyCopy[]> {
  const rows = await tx.query<{
    id: string;
    name: string;
    type: MyCopy['type'];
    bytes: number;
    quarantine: MyCopy['quarantine'];
    letter_id: string | null;
  }>(
    `select distinct on (f.stored_at, f.id) f.id, f.name, f.type, f.bytes, f.quarantine, d.letter_id
     from disclosure d join stored_file f on f.id = any (d.document_ids)
     where d.case_id = $1 order by f.stored_at, f.id, d.at`,
    [caseId],
  );
  return rows.map(({ letter_id: letterId, ...row }) => ({ ...row, letterId, name: sealer.open(row.name) }));
}
