import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import type { Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { DecisionLetter } from '../deciding/decision-letters.js';
import { IssueLetterFile } from '../letters-of-case/issue-letter-file.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { TellOfLetter } from './tell-of-letter.js';

/** Issues a letter about a whole case to the person, in each of its languages, and tells of the first. */
@Injectable()
export class IssueToPerson {
  constructor(
    @Inject(IssueLetterFile) private readonly issueLetterFile: IssueLetterFile,
    @Inject(TellOfLetter) private readonly tellOfLetter: TellOfLetter,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the first of the letters, and whether they wait for the office to carry them */
  async run(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    letters: readonly DecisionLetter[],
  ): Promise<{ readonly letterId: string; readonly sentByOffice: boolean }> {
    const subject = { requestId: record.request_id, caseId: record.id, claimId: null, toPerson: true };
    const ids: string[] = [];
    for (const letter of letters) {
      const id = await this.issueLetterFile.run(tx, actor, { ...subject, ...letter });
      await this.audit.record(tx, actor, 'LetterIssued', { caseId: record.id, subjectId: id });
      ids.push(id);
    }
    const { byOffice } = await this.tellOfLetter.run(tx, record, ids);
    return { letterId: ids[0]!, sentByOffice: byOffice };
  }
}
