import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { LOOK_REASONS, type LookReason } from '../domain/look.js';
import { readCaseRecord } from '../read-models/case-record.js';

export type LookRefusalCode = 'case.not-found' | 'look.missing-reason';

/**
 * A data-protection officer says why they open a case. The first reason of the day holds; it stands in the history of
 * the case and on the person's own page.
 */
@Injectable()
export class LookAtCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string, reason: string): Promise<Result<null, LookRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (!isReason(reason)) return no('look.missing-reason');
      const id = newId();
      const written = await tx.query(
        `insert into look (id, case_id, staff_id, reason, looked_on, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (case_id, staff_id, looked_on) do nothing returning id`,
        [id, caseId, actor.staffId, reason, this.clock.today().toString(), this.clock.now().toString()],
      );
      if (written.length > 0) await this.audit.record(tx, actor, 'CaseLooked', { caseId, subjectId: id });
      return ok(null);
    });
  }
}

function isReason(reason: string): reason is LookReason {
  return (LOOK_REASONS as readonly string[]).includes(reason);
}
