import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** Lifts the hold of a case. */
@Injectable()
export class LiftHold {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<null, 'retention.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const [lifted] = await tx.query<{ id: string }>(
        `update legal_hold set lifted_at = $2, lifted_by = $3 where case_id = $1 and lifted_at is null returning id`,
        [caseId, this.clock.now().toString(), actor.staffId],
      );
      if (!lifted) return no('retention.not-found');
      await this.audit.record(tx, actor, 'HoldLifted', { caseId, subjectId: lifted.id });
      return ok(null);
    });
  }
}
