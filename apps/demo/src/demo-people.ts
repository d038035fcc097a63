import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A citizen one can sign in as. None of them exists. */
export interface DemoCitizen {
  readonly sub: string;
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly hetu: string;
  readonly email: string;
  /** Has a ban on disclosing where they live. */
  readonly protected?: boolean;
  readonly note: string;
}

/** A member of staff one can sign in as. */
export interface DemoStaff {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly authority: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

export interface DemoPeople {
  readonly citizens: readonly DemoCitizen[];
  readonly staff: readonly DemoStaff[];
}

const FILE = join(import.meta.dirname, '../../../db/seed/demo-people.json');

/** The people of the demo data: the same file seeds the staff table. */
export function loadDemoPeople(file = FILE): DemoPeople {
  return JSON.parse(readFileSync(file, 'utf8')) as DemoPeople;
}
