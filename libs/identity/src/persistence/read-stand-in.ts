import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { StaffMember } from './staff.repository.js';

const MEMBER = `s.id, s.authority_id as "authorityId", s.unit, s.name, s.email, s.title, s.roles, s.approves`;

/**
 * Who leads the unit on this day: its lead, or when the lead is away whoever stands in.
 *
 * @returns null when there is no such unit, or nobody of its lead and deputies is there that day
 */
export async function readLead(
  tx: Tx,
  authorityId: string,
  unit: string,
  on: Temporal.PlainDate,
): Promise<StaffMember | null> {
  const [found] = await tx.query<StaffMember>(
    `select ${MEMBER} from staff s where s.id = lead_of($1, $2, $3)`,
    [authorityId, unit, on.toString()],
  );
  return found ?? null;
}

/**
 * Who does the work of this person on this day: the deputy named for the absence, else the deputy of the unit, else its
 * lead; somebody who is away as well is passed over.
 *
 * @returns null when the person is not away, or when nobody stands in
 */
export async function readStandIn(
  tx: Tx,
  staffId: string,
  on: Temporal.PlainDate,
): Promise<StaffMember | null> {
  const [found] = await tx.query<StaffMember>(`select ${MEMBER} from staff s where s.id = stand_in($1, $2)`, [
    staffId,
    on.toString(),
  ]);
  return found ?? null;
}
