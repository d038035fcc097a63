import { AuditTrail } from '#audit';
import { type CitizenActor, no, ok, type Result } from '#kernel';
import { Database, FileStore, FILE_TYPES, type FileType, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Quarantine, whyHeld } from '../domain/quarantine.js';

export interface OwnAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

type HeldCode = NonNullable<ReturnType<typeof whyHeld>>;

/** Gives the person a copy of an attachment of an own request. None that is being scanned is given yet, an infected one never. */
@Injectable()
export class ReadMyAttachment {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: CitizenActor,
    fileId: string,
  ): Promise<Result<OwnAttachment, 'attachment.not-found' | HeldCode>> {
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{
        name: string;
        type: FileType;
        quarantine: Quarantine;
        request_id: string;
      }>(`select name, type, quarantine, request_id from stored_file where id = $1 and kind = 'attachment'`, [
        fileId,
      ]);
      if (!row) return no('attachment.not-found');
      const held = whyHeld(row.quarantine);
      if (held) return no(held);
      await this.audit.record(tx, actor, 'OwnAttachmentRead', {
        requestId: row.request_id,
        subjectId: fileId,
      });
      return ok({
        name: this.sealer.open(row.name),
        mediaType: FILE_TYPES[row.type],
        bytes: await this.files.get(fileId),
      });
    });
  }
}
