import type { StaffActor } from '#kernel';
import type { Tx } from '#platform';

/** As SQL over `s` (staff): the people whose absences `$1` may enter: themselves, and those of a unit they lead or deputise. */
export const LED_BY = `(s.id = $1 or exists (select 1 from unit u
  where u.authority_id = s.authority_id and u.name = s.unit and $1 in (u.lead_id, u.deputy_id)))`;

/** May the actor enter and remove absences of this person? An administrator may for everybody in the authority. */
export async function mayEnterAbsence(tx: Tx, actor: StaffActor, staffId: string): Promise<boolean> {
  if (actor.roles.includes('admin')) return true;
  const [found] = await tx.query(`select 1 from staff s where s.id = $2 and ${LED_BY}`, [
    actor.staffId,
    staffId,
  ]);
  return found !== undefined;
}
