import type { Role } from '#kernel';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { Approves } from '../domain/approves.js';
import type { StrongRole } from './strong-role.js';

/** A member of staff as an administrator sees them. */
export interface StaffView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  /** Those of the roles that the sign-in of the organisation gave: they are not changed here. */
  readonly signInRoles: readonly Role[];
  readonly approves: readonly Approves[];
  readonly active: boolean;
}

/** A strong role that one administrator proposed and another has yet to confirm. */
export interface RoleProposal {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly role: StrongRole;
  readonly proposedBy: { readonly id: string; readonly name: string };
  readonly proposedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

export const STAFF_COLUMNS = `s.id, s.name, s.email, s.title, s.unit, s.roles, s.sign_in_roles as "signInRoles",
  s.approves, s.active`;

interface ProposalRow {
  readonly id: string;
  readonly staff_id: string;
  readonly name: string;
  readonly role: StrongRole;
  readonly proposed_by: string;
  readonly proposer: string;
  readonly proposed_at: string;
  readonly expires_at: string;
}

/** The proposals of the authority that wait for a second administrator; an expired one waits no more. */
export async function readOpenProposals(
  tx: Tx,
  authorityId: string,
  now: Temporal.Instant,
): Promise<RoleProposal[]> {
  const rows = await tx.query<ProposalRow>(
    `select p.id, p.staff_id, s.name, p.role, p.proposed_by, b.name as proposer, p.proposed_at, p.expires_at
     from role_proposal p join staff s on s.id = p.staff_id join staff b on b.id = p.proposed_by
     where p.authority_id = $1 and p.ended_at is null and p.expires_at > $2 order by p.proposed_at, p.id`,
    [authorityId, now.toString()],
  );
  return rows.map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    name: row.name,
    role: row.role,
    proposedBy: { id: row.proposed_by, name: row.proposer },
    proposedAt: Temporal.Instant.from(row.proposed_at),
    expiresAt: Temporal.Instant.from(row.expires_at),
  }));
}
