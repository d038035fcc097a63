import { readFileSync } from 'node:fs';
import type pg from 'pg';

export interface DemoStaff {
  readonly id: string;
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly authority: string;
  readonly unit: string;
  readonly roles: string[];
  /** Other authorities that the same person works for. */
  readonly alsoAt?: readonly Pick<DemoStaff, 'id' | 'authority' | 'unit' | 'title' | 'roles'>[];
}

export interface DemoCitizen {
  readonly sub: string;
  readonly name: string;
  readonly hetu: string;
  readonly email: string;
  /** Does the sign-in tell of a ban on disclosure (turvakielto)? */
  readonly protected?: boolean;
}

export interface DemoUnit {
  readonly authority: string;
  readonly name: string;
  /** `sub` of the lead; null when the unit has none. */
  readonly lead: string | null;
  readonly deputy: string | null;
}

/** The invented people of the trial installation. Their identity codes are of the artificial range 900–999. */
export function demoPeople(): { citizens: DemoCitizen[]; staff: DemoStaff[]; units: DemoUnit[] } {
  return JSON.parse(readFileSync('db/seed/demo-people.json', 'utf8'));
}

/**
 * Brings the test staff and their units into the database; changed people are renewed, changed units are kept. New
 * registrars receive the requests of protected persons.
 */
export async function seedStaff(owner: pg.Client): Promise<void> {
  const seats = demoPeople().staff.flatMap((one) => [
    one,
    ...(one.alsoAt ?? []).map((seat) => ({ ...one, ...seat })),
  ]);
  for (const { id, sub, authority, unit, name, email, title, roles } of seats) {
    const { rows } = await owner.query(
      `insert into staff (id, subject, authority_id, unit, name, email, title, roles) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set subject = excluded.subject, authority_id = excluded.authority_id,
         unit = excluded.unit, name = excluded.name, email = excluded.email, title = excluded.title, roles = excluded.roles
       returning xmax = 0 as added`,
      [id, sub, authority, unit, name, email, title, roles],
    );
    // Named once: an administrator who takes the name off finds it off after the next start.
    if (rows[0]?.added && roles.includes('registrar'))
      await owner.query('insert into protected_receiver (authority_id, staff_id) values ($1, $2)', [
        authority,
        id,
      ]);
  }
  for (const { authority, name, lead, deputy } of demoPeople().units) {
    await owner.query(
      `insert into unit (authority_id, name, lead_id, deputy_id)
       values ($1, $2, (select id from staff where subject = $3 and authority_id = $1),
         (select id from staff where subject = $4 and authority_id = $1))
       on conflict (authority_id, name) do nothing`,
      [authority, name, lead, deputy],
    );
  }
}

/** Somebody is away from yesterday until in a week; the deputy has their work. Once: an absence is not renewed by a start. */
export async function seedAbsence(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into absence (id, staff_id, from_on, to_on, deputy_id, made_at, made_by)
     select gen_random_uuid(), away.id, day - 1, day + 7, deputy.id, now(), away.id
     from staff away, staff deputy, (select (now() at time zone 'Europe/Helsinki')::date as day) as helsinki
     where away.subject = 'taina.talousmalli' and deputy.subject = 'pasi.pajamalli'`,
  );
}
