import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { PUBLICITY, SECRECY_GROUNDS } from '../domain/publicity.js';
import { readCaseRecord } from '../read-models/case-record.js';

export type MarkRefusalCode =
  'case.not-found' | 'attachment.not-found' | 'diary.bad-publicity' | 'diary.missing-ground';

/** Marks how public a document is (621/1999 § 25): a secret one carries the ground of its secrecy. */
@Injectable()
export class MarkDocument {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    fileId: string,
    mark: { readonly publicity: string; readonly ground: string },
  ): Promise<Result<null, MarkRefusalCode>> {
    const publicity = PUBLICITY.find((one) => one === mark.publicity);
    if (!publicity) return no('diary.bad-publicity');
    const secret = publicity === 'secret' || publicity === 'partly-secret';
    const ground = secret ? SECRECY_GROUNDS.find((one) => one === mark.ground) : null;
    if (ground === undefined) return no('diary.missing-ground');
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (!isId(fileId)) return no('attachment.not-found');
      const marked = await tx.query(
        `update stored_file set publicity = $3, secrecy_ground = $4
         where id = $1 and (case_id = $2 or (case_id is null and request_id = $5)) returning id`,
        [fileId, caseId, publicity, ground, record.request_id],
      );
      if (marked.length === 0) return no('attachment.not-found');
      await this.audit.record(tx, actor, 'DocumentMarked', { caseId, subjectId: fileId });
      return ok(null);
    });
  }
}
