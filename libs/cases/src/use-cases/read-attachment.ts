import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, FileStore, FILE_TYPES, type FileType, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Quarantine, whyHeld } from '../domain/quarantine.js';
import { needsReasonForRequest } from '../oversight/needs-reason.js';

export interface AttachmentBytes {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

type HeldCode = NonNullable<ReturnType<typeof whyHeld>>;

/** Gives staff an attachment of a request in their own authority. None that is being scanned is given yet, an infected one never. */
@Injectable()
export class ReadAttachment {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    fileId: string,
  ): Promise<Result<AttachmentBytes, 'attachment.not-found' | HeldCode | 'case.reason-needed'>> {
    if (!isId(fileId)) return no('attachment.not-found');
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
      const caseId = await needsReasonForRequest(tx, actor, row.request_id, this.clock.today());
      if (caseId) return no('case.reason-needed', { caseId });
      const held = whyHeld(row.quarantine);
      if (held) return no(held);
      await this.audit.record(tx, actor, 'AttachmentRead', { requestId: row.request_id, subjectId: fileId });
      return ok({
        name: this.sealer.open(row.name),
        mediaType: FILE_TYPES[row.type],
        bytes: await this.files.get(fileId),
      });
    });
  }
}
