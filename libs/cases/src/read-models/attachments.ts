import type { FileType, Sealer, Tx } from '#platform';

export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly quarantine: 'unscanned' | 'clean' | 'infected';
}

/** The attachments of a request, their names opened for the reader. */
export async function readAttachments(tx: Tx, sealer: Sealer, requestId: string): Promise<AttachmentView[]> {
  const rows = await tx.query<AttachmentView>(
    `select id, name, type, bytes, quarantine from stored_file where request_id = $1 and kind = 'attachment' and answer_id is null
     order by stored_at, id`,
    [requestId],
  );
  return rows.map((row) => ({ ...row, name: sealer.open(row.name) }));
}
