import { AdminChanges } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readStaff } from './open-staff.js';
import { STRONG_ROLES, type StrongRole } from './strong-role.js';

/** A proposal that nobody confirmed within a week is no proposal any more. */
const OPEN_HOURS = 7 * 24;

export type ProposeRefusalCode =
  'staff.not-found' | 'role.unknown' | 'role.for-oneself' | 'role.held' | 'role.proposed';

/** One administrator proposes that somebody become data-protection officer or administrator. Nothing is given yet. */
@Injectable()
export class ProposeRole {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  async run(actor: StaffActor, staffId: string, wished: string): Promise<Result<null, ProposeRefusalCode>> {
    const role = STRONG_ROLES.find((one) => one === wished);
    if (!role) return no('role.unknown');
    if (staffId === actor.staffId) return no('role.for-oneself');
    return this.database.transaction(actor, async (tx) => {
      const person = await readStaff(tx, actor.authorityId, staffId);
      if (!person?.active) return no('staff.not-found');
      if (person.roles.includes(role)) return no('role.held');
      const now = this.clock.now();
      // An expired proposal makes room for a new one.
      await tx.query(
        `update role_proposal set ended_at = $3, ended_by = $4
         where staff_id = $1 and role = $2 and ended_at is null and expires_at <= $3`,
        [person.id, role, now.toString(), actor.staffId],
      );
      const [made] = await tx.query<{ id: string }>(
        `insert into role_proposal (id, authority_id, staff_id, role, proposed_at, proposed_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
        [
          newId(),
          actor.authorityId,
          person.id,
          role,
          now.toString(),
          actor.staffId,
          now.add({ hours: OPEN_HOURS }).toString(),
        ],
      );
      if (!made) return no('role.proposed');
      await this.changes.record(tx, actor, proposalChange(actor.authorityId, person.name, role, 'proposed'));
      return ok(null);
    });
  }
}

/** What became of a proposal, as it is written down. */
export function proposalChange(
  authorityId: string,
  subject: string,
  role: StrongRole,
  state: 'proposed' | 'confirmed' | 'refused',
) {
  return { authorityId, what: 'role-proposal', subject, from: null, to: { role, state } };
}
