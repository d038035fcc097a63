import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

export type TakeAccessRefusalCode = 'case.not-found' | 'access.last';

/** Takes somebody off the named of a protected case. The last one stays: else nobody could work it. */
@Injectable()
export class TakeAccess {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    staffId: string,
  ): Promise<Result<null, TakeAccessRefusalCode>> {
    if (!isId(caseId)) return no('case.not-found');
    return this.database.transaction(actor, async (tx) => {
      const seen = await tx.query(
        'select 1 from case_file where id = $1 and protected and opens_case(id) for update',
        [caseId],
      );
      if (seen.length === 0) return no('case.not-found');
      const named = await tx.query<{ id: string }>(
        'select staff_id as id from case_access where case_id = $1',
        [caseId],
      );
      if (!named.some(({ id }) => id === staffId)) return ok(null);
      if (named.length === 1) return no('access.last', { field: 'named' });
      // Written down before: who takes their own name off sees nothing of the case afterwards.
      await this.audit.record(tx, actor, 'AccessTaken', { caseId, subjectId: staffId });
      await tx.query('delete from case_access where case_id = $1 and staff_id = $2', [caseId, staffId]);
      return ok(null);
    });
  }
}
