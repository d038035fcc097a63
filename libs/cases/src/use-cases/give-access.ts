import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { nameIfProtected } from '../protection/name-if-protected.js';

export type GiveAccessRefusalCode = 'case.not-found' | 'access.unknown-person';

/** Names one more person in a protected case (661/2009 § 37: only those whose duties directly require it). */
@Injectable()
export class GiveAccess {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    staffId: string,
  ): Promise<Result<null, GiveAccessRefusalCode>> {
    if (!isId(caseId)) return no('case.not-found');
    return this.database.transaction(actor, async (tx) => {
      const seen = await tx.query('select 1 from case_file where id = $1 and protected and opens_case(id)', [
        caseId,
      ]);
      if (seen.length === 0) return no('case.not-found');
      const known = await tx.query(
        `select 1 from staff where id::text = $1 and authority_id = $2 and active and roles && '{registrar,handler,expert}'`,
        [staffId, actor.authorityId],
      );
      if (known.length === 0) return no('access.unknown-person', { field: 'staff' });
      await nameIfProtected(tx, actor, { clock: this.clock, audit: this.audit }, caseId, staffId);
      return ok(null);
    });
  }
}
