import { AdminChanges } from '#audit';
import { no, ok, type Result, type Role, type StaffActor } from '#kernel';
import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import {
  type CheckedStaff,
  checkStaff,
  type StaffFieldsRefusalCode,
  type StaffInput,
} from './check-staff.js';
import { readStaff, readUnitNames } from './open-staff.js';
import type { StaffView } from './staff-view.js';

export type ChangeStaffRefusalCode =
  StaffFieldsRefusalCode | 'staff.not-found' | 'staff.own-roles' | 'staff.last-admin';

/**
 * Changes what is known of a person, the roles one administrator can give or take, and what they approve. What the
 * sign-in of the organisation gave stays. Whose roles changed, or who was taken out, has to sign in again at once.
 */
@Injectable()
export class ChangeStaff {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  async run(
    actor: StaffActor,
    staffId: string,
    input: StaffInput,
  ): Promise<Result<null, ChangeStaffRefusalCode>> {
    const { authorityId } = actor;
    return this.database.transaction(actor, async (tx) => {
      const before = await readStaff(tx, authorityId, staffId);
      if (!before) return no('staff.not-found');
      const units = [...(await readUnitNames(tx, authorityId)), before.unit];
      const checked = checkStaff(
        { ...input, roles: [...input.roles, ...before.signInRoles] },
        { units, roles: before.roles },
      );
      if (!checked.ok) return checked;
      const after = checked.value;
      const access = !sameRoles(before.roles, after.roles) || before.active !== after.active;
      if (access && before.id === actor.staffId) return no('staff.own-roles', { field: 'roles' });
      if (isAdmin(before) && !isAdmin(after) && !(await hasOtherAdmin(tx, authorityId, before.id)))
        return no('staff.last-admin', { field: 'roles' });
      await store(tx, before.id, after);
      if (access) await tx.query(`delete from app_session where app = 'desk' and staff_id = $1`, [before.id]);
      const change = { authorityId, what: 'staff', subject: after.name };
      await this.changes.record(tx, actor, { ...change, from: facts(before), to: facts(after) });
      return ok(null);
    });
  }
}

async function store(tx: Tx, staffId: string, after: CheckedStaff): Promise<void> {
  await tx.query(
    `update staff set name = $2, title = $3, email = $4, unit = $5, roles = $6, approves = $7, active = $8
     where id = $1`,
    [staffId, after.name, after.title, after.email, after.unit, after.roles, after.approves, after.active],
  );
}

/** What a change of a person is written down by. */
export function facts({ name, title, email, unit, roles, approves, active }: CheckedStaff | StaffView) {
  return { name, title, email, unit, roles, approves, active };
}

function isAdmin({ roles, active }: Pick<StaffView, 'roles' | 'active'>): boolean {
  return active && roles.includes('admin');
}

function sameRoles(one: readonly Role[], other: readonly Role[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

async function hasOtherAdmin(tx: Tx, authorityId: string, staffId: string): Promise<boolean> {
  const [other] = await tx.query(
    `select 1 from staff where authority_id = $1 and id <> $2 and active and 'admin' = any (roles) limit 1`,
    [authorityId, staffId],
  );
  return other !== undefined;
}
