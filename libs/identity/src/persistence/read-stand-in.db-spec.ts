import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StaffActor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { readLead, readStandIn } from './read-stand-in.js';

const id = (place: number): string => `5d1f0000-0000-4000-8000-00000000000${place}`;
const PEOPLE = { lead: id(1), deputy: id(2), handler: id(3), colleague: id(4) } as const;
type Person = keyof typeof PEOPLE;
const actor: StaffActor = { kind: 'staff', staffId: PEOPLE.lead, authorityId: 'lahti', roles: ['handler'] };
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

let test: TestDatabase;
let database: Database;
let owner: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase(test.url('desk'), { max: 2 });
  owner = await openDatabase(test.adminUrl, { max: 1 });
  for (const [name, staffId] of Object.entries(PEOPLE)) await plant(staffId, name, 'lahti');
  await plant(id(9), 'stranger', 'tornio');
});
afterAll(async () => {
  await Promise.all([database.close(), owner.close()]);
  await test.drop();
});
beforeEach(async () => {
  await asOwner('delete from absence');
  await asOwner('delete from unit');
  await asOwner('update staff set active = true');
  await asOwner(`insert into unit values ('lahti', 'Palvelut', $1, $2)`, [PEOPLE.lead, PEOPLE.deputy]);
});

const asOwner = (sql: string, parameters: unknown[] = []) =>
  owner.transaction({ kind: 'system', job: 'test' }, (tx) => tx.query(sql, parameters));

const plant = (staffId: string, name: string, authority: string) =>
  asOwner(
    `insert into staff (id, subject, authority_id, unit, name, email, title, roles)
     values ($1, $2, $3, 'Palvelut', $2, 'x', 'x', '{handler}')`,
    [staffId, name, authority],
  );

const away = (person: Person, from: string, to: string, deputy: Person | null = null) =>
  asOwner(
    `insert into absence (id, staff_id, from_on, to_on, deputy_id, made_at, made_by)
     values (gen_random_uuid(), $1, $2, $3, $4, now(), $1)`,
    [PEOPLE[person], from, to, deputy && PEOPLE[deputy]],
  );

const standIn = async (person: Person, on: string): Promise<string | null> =>
  (await database.transaction(actor, (tx) => readStandIn(tx, PEOPLE[person], day(on))))?.name ?? null;
const lead = async (on: string, unit = 'Palvelut'): Promise<string | null> =>
  (await database.transaction(actor, (tx) => readLead(tx, 'lahti', unit, day(on))))?.name ?? null;

describe('who stands in', () => {
  it('is nobody for who is at work', async () => {
    await away('handler', '2026-12-21', '2027-01-06');
    expect([await standIn('handler', '2026-12-20'), await standIn('handler', '2027-01-07')]).toEqual([
      null,
      null,
    ]);
  });

  it('is the deputy of the absence on its first and last day, else the deputy of the unit', async () => {
    await away('handler', '2026-12-21', '2026-12-31', 'colleague');
    await away('handler', '2027-01-04', '2027-01-04');
    expect([await standIn('handler', '2026-12-21'), await standIn('handler', '2026-12-31')]).toEqual([
      'colleague',
      'colleague',
    ]);
    expect(await standIn('handler', '2027-01-04')).toBe('deputy');
  });

  it('passes over who is away as well, down to the lead', async () => {
    await away('handler', '2026-12-21', '2026-12-31', 'colleague');
    await away('colleague', '2026-12-24', '2026-12-24');
    await away('deputy', '2026-12-24', '2026-12-24');
    expect(await standIn('handler', '2026-12-24')).toBe('lead');
    await away('lead', '2026-12-24', '2026-12-24');
    expect(await standIn('handler', '2026-12-24')).toBeNull();
  });

  it('is also there for who has left', async () => {
    await asOwner('update staff set active = false where id = $1', [PEOPLE.handler]);
    expect(await standIn('handler', '2026-12-24')).toBe('deputy');
  });
});

describe('who leads a unit', () => {
  it('is its lead, the stand-in when the lead is away, the deputy when there is no lead', async () => {
    expect(await lead('2026-12-21')).toBe('lead');
    await away('lead', '2026-12-21', '2026-12-31');
    expect(await lead('2026-12-21')).toBe('deputy');
    await asOwner('update unit set lead_id = null');
    expect(await lead('2027-01-04')).toBe('deputy');
  });

  it('is nobody in a unit that is not there, and nobody is looked up in another authority', async () => {
    expect(await lead('2026-12-21', 'Muu')).toBeNull();
    const stranger: StaffActor = { ...actor, staffId: id(9), authorityId: 'tornio' };
    const found = await database.transaction(stranger, (tx) =>
      readLead(tx, 'lahti', 'Palvelut', day('2026-12-21')),
    );
    expect(found).toBeNull();
  });
});
