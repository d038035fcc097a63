import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readPrincipalName } from '../behalf/behalf-view.js';
import { checkSubject, type SubjectRefusalCode } from '../diary/check-subject.js';
import type { PersonIdentity } from '../domain/person.js';
import { readCaseRecord } from '../read-models/case-record.js';

/** The registry writes the subject line of a case into the diary: what it is about, without personal data. */
@Injectable()
export class WriteSubject {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    typed: string,
  ): Promise<Result<null, SubjectRefusalCode | 'case.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const { name } = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
      const principal = await readPrincipalName(tx, this.sealer, record.request_id);
      const subject = checkSubject(typed, principal === null ? [name] : [name, principal]);
      if (!subject.ok) return subject;
      await tx.query(`update case_file set subject = $2 where id = $1`, [caseId, subject.value]);
      await this.audit.record(tx, actor, 'SubjectWritten', { caseId });
      return ok(null);
    });
  }
}
