import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { AdminChanges, AuditTrail } from '#audit';
import { newId, type Role, type StaffActor } from '#kernel';
import { type Database, FakeClock, openDatabase } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export const clock = new FakeClock('2026-12-01T10:00:00+02:00');
export const audit = new AuditTrail(clock);
export const changes = new AdminChanges(clock, audit);

let test: TestDatabase;
export let desk: Database;
let owner: Database;
const people = new Map<string, StaffActor>();
beforeAll(async () => {
  test = await createTestDatabase();
  desk = await openDatabase(test.url('desk'), { max: 3, clock });
  owner = await openDatabase(test.adminUrl, { max: 1 });
});
afterAll(async () => {
  await Promise.all([desk.close(), owner.close()]);
  await test.drop();
});
beforeEach(async () => {
  clock.set('2026-12-01T10:00:00+02:00');
  await asOwner('truncate absence, unit, role_proposal, admin_change, staff cascade');
  await hire('ari', ['admin'], 'Tietohallinto');
  await hire('anna', ['admin'], 'Tietohallinto');
  await hire('hanna', ['handler'], 'Palvelut');
  await hire('petri', ['handler'], 'Palvelut');
  await hire('asta', ['admin'], 'Kirjaamo', 'tornio');
  await asOwner(
    `insert into unit (authority_id, name, lead_id) values ('lahti', 'Palvelut', $1), ('lahti', 'Tietohallinto', null)`,
    [who('hanna').staffId],
  );
});

export const asOwner = <Row>(sql: string, parameters: readonly unknown[] = []) =>
  owner.transaction({ kind: 'system', job: 'test' }, (tx) => tx.query<Row>(sql, parameters));
export const who = (name: string): StaffActor => people.get(name)!;

/** A member of staff of an authority, known by a short name. */
async function hire(name: string, roles: Role[], unit: string, authorityId = 'lahti'): Promise<void> {
  const staffId = newId();
  people.set(name, { kind: 'staff', staffId, authorityId, roles });
  await asOwner(
    `insert into staff (id, subject, authority_id, unit, name, email, title, roles)
     values ($1, $2, $3, $4, $2, $2 || '@x.example', 't', $5)`,
    [staffId, name, authorityId, unit, roles],
  );
}

export const rolesOf = async (name: string): Promise<string[]> =>
  (await asOwner<{ roles: string[] }>('select roles from staff where id = $1', [who(name).staffId]))[0]
    ?.roles ?? [];
export const day = (text: string) => Temporal.PlainDate.from(text);
export const code = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;
