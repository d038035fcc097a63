import type { Role } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Approves } from '../domain/approves.js';

/** A member of staff: who they are at the sign-in provider, where they work, what they may do. */
@Entity('staff')
export class StaffEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** `sub` at the sign-in provider; the same in each authority that the person works for. */
  @Column('text')
  subject: string;

  @Column('text', { name: 'authority_id' })
  authorityId: string;

  @Column('text')
  unit: string;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text')
  title: string;

  @Column('text', { array: true })
  roles: Role[];

  /** Those of the roles that the organisation's sign-in gave. */
  @Column('text', { array: true, name: 'sign_in_roles' })
  signInRoles: Role[];

  /** Of what this person may be the second person in the authority: never of what they wrote, never as a DPO. */
  @Column('text', { array: true })
  approves: Approves[];

  @Column('boolean')
  active: boolean;
}
