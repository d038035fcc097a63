import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readCaseRecord } from '../read-models/case-record.js';

export type CheckProofRefusalCode = 'case.not-found' | 'case.not-on-behalf' | 'case.unknown-proof-outcome';

/** A person has looked at the proof of the right to speak for another. Checks are only ever added. */
@Injectable()
export class CheckProof {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param outcome `sufficient` or `insufficient` */
  async run(
    actor: StaffActor,
    caseId: string,
    outcome: string,
  ): Promise<Result<null, CheckProofRefusalCode>> {
    if (outcome !== 'sufficient' && outcome !== 'insufficient') return no('case.unknown-proof-outcome');
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const [behalf] = await tx.query<{ request_id: string }>(
        'select request_id from representation where request_id = $1',
        [record.request_id],
      );
      if (!behalf) return no('case.not-on-behalf');
      const id = newId();
      await tx.query(
        `insert into proof_check (id, request_id, case_id, outcome, checked_at, checked_by) values ($1, $2, $3, $4, $5, $6)`,
        [id, record.request_id, caseId, outcome, this.clock.now().toString(), actor.staffId],
      );
      await this.audit.record(tx, actor, 'ProofChecked', {
        requestId: record.request_id,
        caseId,
        subjectId: id,
      });
      return ok(null);
    });
  }
}
