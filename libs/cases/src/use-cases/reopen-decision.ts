import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';

export type ReopenRefusalCode =
  'case.not-found' | 'case.changed-meanwhile' | 'case.not-yours' | 'decision.nothing-to-reopen';

/** The handler takes a decision back to work on it before its letter is issued; an approval given to it lapses. */
@Injectable()
export class ReopenDecision {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    { claimId, version }: { readonly claimId: string; readonly version: number },
  ): Promise<Result<null, ReopenRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (record.handler_id !== actor.staffId) return no('case.not-yours');
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, version, change))) return no('case.changed-meanwhile');
      const reopened = await tx.query<{ id: string }>(
        `with reopened as (
           update decision set state = 'draft', approved_by = null, approved_at = null, changed_at = $3
           where case_id = $1 and claim_id::text = $2 and state in ('awaiting-approval', 'approved') returning id)
         select id from reopened`,
        [caseId, claimId, change.now.toString()],
      );
      if (reopened.length === 0) return no('decision.nothing-to-reopen');
      await tx.query(
        `update case_file set state = 'in-handling' where id = $1 and state = 'awaiting-approval' and not exists
           (select 1 from decision d where d.case_id = $1 and d.state = 'awaiting-approval')`,
        [caseId],
      );
      await this.audit.record(tx, actor, 'DecisionReopened', { caseId, subjectId: claimId });
      return ok(null);
    });
  }
}
