import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { mayGo } from '../domain/transitions.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';

export type TakeRefusalCode = 'case.not-found' | 'case.changed-meanwhile' | 'case.taken';

/** A handler takes a case and answers for it from now on. */
@Injectable()
export class TakeCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: { version: number },
  ): Promise<Result<null, TakeRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (!mayGo(record.state, 'in-handling') || record.handler_id)
        return no('case.taken', { by: record.handler ?? '' });
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      // A case that waits for the person goes on waiting; the answer brings it to its handler.
      await tx.query(
        `update case_file set handler_id = $2,
           state = case when state = 'awaiting-person' then state else 'in-handling' end where id = $1`,
        [caseId, actor.staffId],
      );
      await this.audit.record(tx, actor, 'CaseTaken', { caseId });
      return ok(null);
    });
  }
}
