import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { HOLD_REASONS } from './list-retention.js';

export type HoldRefusal = 'retention.not-found' | 'retention.missing-reason';

/** Holds a case back: nothing of it is erased until the hold is lifted. Holding it once more changes nothing. */
@Injectable()
export class HoldCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string, reason: string): Promise<Result<null, HoldRefusal>> {
    const known = HOLD_REASONS.find((one) => one === reason);
    if (!known) return no('retention.missing-reason');
    return this.database.transaction(actor, async (tx) => {
      const [found] = await tx.query('select 1 from case_file where id = $1', [caseId]);
      if (!found) return no('retention.not-found');
      const id = newId();
      const made = await tx.query(
        `insert into legal_hold (id, case_id, reason, set_at, set_by) values ($1, $2, $3, $4, $5)
         on conflict (case_id) where lifted_at is null do nothing returning id`,
        [id, caseId, known, this.clock.now().toString(), actor.staffId],
      );
      if (made.length > 0) await this.audit.record(tx, actor, 'CaseHeld', { caseId, subjectId: id });
      return ok(null);
    });
  }
}
