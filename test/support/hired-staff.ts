import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { AdminChanges, AuditStamp, AuditTrail } from '#audit';
import { newId, type Role, type StaffActor } from '#kernel';
import { type Database, FakeClock, KeyedIndex, openDatabase } from '#platform';
import { StaffEntity } from '#identity';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const MORNING = '2026-12-01T10:00:00+02:00';

/** Staff of two authorities on a database of their own, made anew before each test of the file that calls it. */
export function hiredStaff() {
  const clock = new FakeClock(MORNING);
  const audit = new AuditTrail(clock, new AuditStamp(new KeyedIndex(Buffer.alloc(32, 2).toString('base64'))));
  const people = new Map<string, StaffActor>();
  let test: TestDatabase;
  let desk: Database;
  let owner: Database;
  const asOwner = <Row>(sql: string, parameters: readonly unknown[] = []) =>
    owner.transaction({ kind: 'system', job: 'test' }, (tx) => tx.query<Row>(sql, parameters));
  const who = (name: string): StaffActor => people.get(name)!;
  const hire = async (name: string, roles: Role[], unit: string, authorityId = 'lahti') => {
    const staffId = newId();
    people.set(name, { kind: 'staff', staffId, authorityId, roles });
    await asOwner(
      `insert into staff (id, subject, authority_id, unit, name, email, title, roles)
       values ($1, $2, $3, $4, $2, $2 || '@x.example', 't', $5)`,
      [staffId, name, authorityId, unit, roles],
    );
  };

  beforeAll(async () => {
    test = await createTestDatabase();
    desk = await openDatabase(test.url('desk'), { max: 3, clock, entities: [StaffEntity] });
    owner = await openDatabase(test.adminUrl, { max: 1 });
  });
  afterAll(async () => {
    await Promise.all([desk.close(), owner.close()]);
    await test.drop();
  });
  beforeEach(async () => {
    clock.set(MORNING);
    await asOwner('truncate absence, unit, role_proposal, admin_change, staff cascade');
    await hire('ari', ['admin'], 'Tietohallinto');
    await hire('anna', ['admin'], 'Tietohallinto');
    await hire('hanna', ['handler'], 'Palvelut');
    await hire('petri', ['handler'], 'Palvelut');
    await hire('asta', ['admin'], 'Kirjaamo', 'tornio');
    await asOwner(
      `insert into unit (authority_id, name, lead_id)
       values ('lahti', 'Palvelut', $1), ('lahti', 'Tietohallinto', null)`,
      [who('hanna').staffId],
    );
  });
  return { clock, audit, changes: new AdminChanges(clock, audit), asOwner, who, desk: () => desk };
}

/** `ok`, or the code of the refusal. */
export const code = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;
