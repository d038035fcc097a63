import type { FileType, Sealer, Tx } from '#platform';
import type { Quarantine } from '../domain/quarantine.js';

export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly quarantine: Quarantine;
}

/** An attachment that came with the request itself. */
export interface RequestAttachment extends AttachmentView {
  /** Shows the right to speak for somebody else. */
  readonly proof: boolean;
}

/** What came with a request itself, names opened for the reader: neither answers to questions nor finds of searches. */
export async function readAttachments(
  tx: Tx,
  sealer: Sealer,
  requestId: string,
): Promise<RequestAttachment[]> {
  const rows = await tx.query<RequestAttachment>(
    `select id, name, type, bytes, quarantine, is_proof as proof from stored_file where request_id = $1 and kind = 'attachment' and answer_id is null and task_id is null
     order by is_proof desc, stored_at, id`,
    [requestId],
  );
  return rows.map((row) => ({ ...row, name: sealer.open(row.name) }));
}
