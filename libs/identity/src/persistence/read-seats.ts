import type { Role } from '#kernel';
import type { Tx } from '#platform';

/** A row of the staff table of somebody who may have several, one for each authority. */
export interface SeatRow {
  readonly staffId: string;
  readonly authorityId: string;
  readonly unit: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
}

/** The active seats under the same sign-in as this active one, by authority. One statement. */
export async function readSeats(tx: Tx, staffId: string): Promise<SeatRow[]> {
  return tx.query<SeatRow>(
    `select o.id as "staffId", o.authority_id as "authorityId", o.unit, o.name, o.title, o.roles
     from staff s join staff o on o.subject = s.subject and o.active
     where s.id = $1 and s.active order by o.authority_id`,
    [staffId],
  );
}
