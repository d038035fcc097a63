import type { Tx } from '#platform';

/** A registrar, and whether protected requests show to them before they are routed. */
export interface RegistrarChoice {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly receives: boolean;
}

/** The active registrars of an authority, by name. One statement. */
export async function readRegistrars(tx: Tx, authorityId: string): Promise<RegistrarChoice[]> {
  return tx.query<RegistrarChoice>(
    `select s.id, s.name, s.title, p.staff_id is not null as receives
     from staff s left join protected_receiver p on p.authority_id = s.authority_id and p.staff_id = s.id
     where s.authority_id = $1 and s.active and 'registrar' = any (s.roles) order by s.name, s.id`,
    [authorityId],
  );
}
