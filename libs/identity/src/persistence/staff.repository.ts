import { Inject, Injectable } from '@nestjs/common';
import type { Role, SystemActor } from '#kernel';
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
  readonly approves: readonly Approves[];
}

const SIGN_IN: SystemActor = { kind: 'system', job: 'identity.sign-in' };

/** Reads the staff table. Only people marked active exist here. */
@Injectable()
export class StaffRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The person with this `sub` at the sign-in provider. */
  activeBySubject(subject: string): Promise<StaffMember | null> {
    return this.database.transaction(SIGN_IN, (tx) =>
      tx.manager.findOneBy(StaffEntity, { subject, active: true }),
    );
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
