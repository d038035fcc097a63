import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Breach, readBreach } from './read-breach.js';

/** Opens one breach with all that was done about it. */
@Injectable()
export class OpenBreach {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, breachId: string): Promise<Result<Breach, 'breach.not-found'>> {
    if (!isId(breachId)) return no('breach.not-found');
    return this.database.transaction(actor, async (tx) => {
      const breach = await readBreach(tx, this.sealer, breachId);
      if (!breach) return no('breach.not-found');
      await this.audit.record(tx, actor, 'BreachRead', { caseId: breach.caseId, subjectId: breachId });
      return ok(breach);
    });
  }
}
