import { AdminChanges } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** Removes a unit in which nobody works. */
@Injectable()
export class RemoveUnit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  async run(actor: StaffActor, name: string): Promise<Result<null, 'unit.has-people' | 'unit.not-found'>> {
    const { authorityId } = actor;
    return this.database.transaction(actor, async (tx) => {
      const [people] = await tx.query(
        `select 1 from staff where authority_id = $1 and unit = $2 and active limit 1`,
        [authorityId, name],
      );
      if (people) return no('unit.has-people');
      const [gone] = await tx.query<{ name: string }>(
        `delete from unit where authority_id = $1 and name = $2 returning name`,
        [authorityId, name],
      );
      if (!gone) return no('unit.not-found');
      await this.changes.record(tx, actor, {
        authorityId,
        what: 'unit',
        subject: name,
        from: { name },
        to: null,
      });
      return ok(null);
    });
  }
}
