import { AdminChanges } from '#audit';
import { Inject, Injectable } from '@nestjs/common';
import { newId, type Role, ROLES, type SystemActor } from '#kernel';
import { Database, type Tx } from '#platform';
import type { Approves } from '../domain/approves.js';
import { StaffEntity } from './staff.entity.js';

/** A member of staff as other libs see them. */
export interface StaffMember {
  readonly id: string;
  readonly authorityId: string;
  readonly unit: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly roles: readonly Role[];
  /** Those of the roles that the organisation's sign-in gave. */
  readonly signInRoles: readonly Role[];
  readonly approves: readonly Approves[];
  /** Does the same person work for other authorities too? */
  readonly moreSeats?: boolean;
}

/** Somebody not known here yet, as the organisation's sign-in tells of them. */
export interface Newcomer {
  readonly subject: string;
  readonly authorityId: string;
  readonly unit: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

const SIGN_IN: SystemActor = { kind: 'system', job: 'identity.sign-in' };

/** Reads the staff table, and takes the roles that the sign-in brings. Only people marked active exist here. */
@Injectable()
export class StaffRepository {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** The person with this `sub` at the sign-in provider: of several seats, the oldest. */
  async activeBySubject(subject: string): Promise<StaffMember | null> {
    const [oldest, ...others] = await this.database.transaction(SIGN_IN, (tx) =>
      tx.manager.find(StaffEntity, { where: { subject, active: true }, order: { id: 'ASC' } }),
    );
    return oldest ? { ...oldest, moreSeats: others.length > 0 } : null;
  }

  /**
   * Makes the roles that the sign-in gives those of the person: what it gave before and gives no more is taken, what an
   * administrator gave stays. Sessions with other roles end.
   *
   * @returns all roles of the person from now on
   */
  async takeSignInRoles(member: StaffMember, given: readonly Role[]): Promise<readonly Role[]> {
    const own = member.roles.filter((role) => !member.signInRoles.includes(role));
    const roles = ROLES.filter((role) => own.includes(role) || given.includes(role));
    if (roles.join() === inOrder(member.roles).join() && given.join() === inOrder(member.signInRoles).join())
      return roles;
    await this.database.transaction(SIGN_IN, async (tx) => {
      await tx.query('update staff set roles = $2, sign_in_roles = $3 where id = $1', [
        member.id,
        roles,
        given,
      ]);
      await tx.query(`delete from app_session where app = 'desk' and staff_id = $1`, [member.id]);
      await this.changes.record(tx, SIGN_IN, {
        authorityId: member.authorityId,
        what: 'staff',
        subject: member.name,
        from: { roles: inOrder(member.roles) },
        to: { roles },
      });
    });
    return roles;
  }

  /**
   * Takes in somebody whom the organisation's sign-in sent for the first time. A unit that the authority does not have
   * is left empty: an administrator gives one. Two sign-ins at once make one person.
   *
   * @returns null when the person is known and not active: nobody comes back by signing in
   */
  async takeIn(newcomer: Newcomer): Promise<StaffMember | null> {
    const { subject, authorityId, name, email, roles } = newcomer;
    await this.database.transaction(SIGN_IN, async (tx) => {
      const [known] = await tx.query<{ name: string }>(
        'select name from unit where authority_id = $1 and name = $2',
        [authorityId, newcomer.unit],
      );
      const unit = known?.name ?? '';
      const [added] = await tx.query(
        `insert into staff (id, subject, authority_id, unit, name, email, title, roles, sign_in_roles, approves)
         select $1::uuid, $2, $3, $4, $5, $6, '', $7::text[], $7::text[], '{}'::text[] where not exists (select 1 from staff where subject = $2)
         on conflict (subject, authority_id) do nothing returning id`,
        [newId(), subject, authorityId, unit, name, email, roles],
      );
      if (!added) return;
      const change = { authorityId, what: 'staff', subject: name };
      await this.changes.record(tx, SIGN_IN, { ...change, from: null, to: { name, email, unit, roles } });
    });
    return this.activeBySubject(subject);
  }

  /** Active staff of one authority, in alphabetical order; with `role`, those who hold it. */
  async ofAuthority(tx: Tx, authorityId: string, role?: Role): Promise<StaffMember[]> {
    const all = await tx.manager.find(StaffEntity, {
      where: { authorityId, active: true },
      order: { name: 'ASC' },
    });
    return role ? all.filter((member) => member.roles.includes(role)) : all;
  }
}

function inOrder(roles: readonly Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role));
}
