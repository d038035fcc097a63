import { AdminChanges } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { mayEnterAbsence } from './may-enter.js';

/** Takes an absence away: a mistake, or somebody came back earlier. Their work is in their own list again at once. */
@Injectable()
export class RemoveAbsence {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  async run(
    actor: StaffActor,
    absenceId: string,
  ): Promise<Result<null, 'absence.not-found' | 'absence.not-yours'>> {
    if (!isId(absenceId)) return no('absence.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [found] = await tx.query<{ staff_id: string; name: string; from_on: string; to_on: string }>(
        `select a.staff_id, s.name, a.from_on, a.to_on from absence a join staff s on s.id = a.staff_id
         where a.id = $1 and s.authority_id = $2`,
        [absenceId, actor.authorityId],
      );
      if (!found) return no('absence.not-found');
      if (!(await mayEnterAbsence(tx, actor, found.staff_id))) return no('absence.not-yours');
      await tx.query('delete from absence where id = $1', [absenceId]);
      await this.changes.record(tx, actor, {
        authorityId: actor.authorityId,
        what: 'absence',
        subject: found.name,
        from: { from: found.from_on, to: found.to_on },
        to: null,
      });
      return ok(null);
    });
  }
}
