import { AdminChanges } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readRegistrars } from './protected-receivers.js';

/**
 * Changes who of the registry sees the request of a protected person before it is routed: only those whose duties
 * directly require it (661/2009 § 37). Nobody may be chosen too; then the data-protection officer names somebody in each
 * case.
 */
@Injectable()
export class ChangeProtectedReceivers {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** @param staffIds ids of active registrars of the own authority; none for nobody */
  async run(
    actor: StaffActor,
    staffIds: readonly string[],
  ): Promise<Result<null, 'settings.not-a-registrar'>> {
    const { authorityId } = actor;
    return this.database.transaction(actor, async (tx) => {
      const registrars = await readRegistrars(tx, authorityId);
      const chosen = registrars.filter(({ id }) => staffIds.includes(id));
      if (chosen.length < new Set(staffIds).size)
        return no('settings.not-a-registrar', { field: 'receivers' });
      await tx.query('delete from protected_receiver where authority_id = $1', [authorityId]);
      await tx.query(
        'insert into protected_receiver (authority_id, staff_id) select $1, unnest($2::uuid[])',
        [authorityId, chosen.map(({ id }) => id)],
      );
      await this.changes.record(tx, actor, {
        authorityId,
        what: 'setting',
        subject: 'protected-receivers',
        from: { receivers: registrars.filter(({ receives }) => receives).map(({ name }) => name) },
        to: { receivers: chosen.map(({ name }) => name) },
      });
      return ok(null);
    });
  }
}
