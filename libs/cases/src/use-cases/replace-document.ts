import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readFindings } from '../answering/findings.js';
import { type AttachmentRefusalCode, checkAttachments } from '../opening/check-request.js';
import { StoreAttachments } from '../opening/store-attachments.js';
import { readCaseRecord } from '../read-models/case-record.js';

export type ReplaceRefusalCode =
  | AttachmentRefusalCode
  | 'case.not-found'
  | 'document.not-found'
  | 'document.not-third-party'
  | 'document.missing-copy'
  | 'document.own-work';

/**
 * Puts a checked copy in the place of a document that holds data of other people (GDPR 15(4)). Never by the person who
 * signed the search it came with: two see it before it goes out. The original stays, and is not given.
 */
@Injectable()
export class ReplaceDocument {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(StoreAttachments) private readonly storeAttachments: StoreAttachments,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the id of the copy */
  async run(
    actor: StaffActor,
    caseId: string,
    fileId: string,
    copies: readonly { readonly name: string; readonly bytes: Buffer }[],
  ): Promise<Result<string, ReplaceRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      await tx.query('select 1 from case_file where id = $1 for update', [caseId]);
      const findings = await readFindings(tx, this.sealer, caseId);
      const original = findings.find(({ id, replacedBy }) => id === fileId && !replacedBy);
      if (!original) return no('document.not-found');
      if (!original.thirdParty) return no('document.not-third-party');
      if (original.signedBy === actor.staffId) return no('document.own-work');
      if (copies.length !== 1) return no('document.missing-copy');
      const files = await checkAttachments(copies);
      if (!files.ok) return files;
      const to = { caseId, taskId: original.taskId, thirdParty: false };
      const [copyId] = await this.storeAttachments.run(tx, record.request_id, files.value, to);
      await tx.query('update stored_file set replaced_by = $2 where id = $1', [fileId, copyId]);
      await this.audit.record(tx, actor, 'DocumentReplaced', { caseId, subjectId: fileId });
      return ok(copyId!);
    });
  }
}
