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
}

export interface DemoCitizen {
  readonly sub: string;
  readonly name: string;
  readonly hetu: string;
  readonly email: string;
}

/** The invented people of the trial installation. Their identity codes are of the artificial range 900–999. */
export function demoPeople(): { citizens: DemoCitizen[]; staff: DemoStaff[] } {
  return JSON.parse(readFileSync('db/seed/demo-people.json', 'utf8'));
}

/** Brings the test staff into the database; changed rows are renewed. */
export async function seedStaff(owner: pg.Client): Promise<void> {
  for (const { id, sub, authority, unit, name, email, title, roles } of demoPeople().staff) {
    await owner.query(
      `insert into staff (id, subject, authority_id, unit, name, email, title, roles) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set subject = excluded.subject, authority_id = excluded.authority_id,
         unit = excluded.unit, name = excluded.name, email = excluded.email, title = excluded.title, roles = excluded.roles`,
      [id, sub, authority, unit, name, email, title, roles],
    );
  }
}
