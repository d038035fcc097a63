import { AuditStamp, AuditTrail } from '#audit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SessionData } from 'express-session';
import { newId, type StaffActor } from '#kernel';
import {
  type Database,
  FakeClock,
  KeyedIndex,
  openDatabase,
  Sealer,
  SessionStore,
  type SignedIn,
} from '#platform';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { EndSessions } from './end-sessions.js';
import { EndStaffSessions } from './end-staff-sessions.js';
import { ListSessions } from './list-sessions.js';

const sealer = new Sealer(`k1:${Buffer.alloc(32, 1).toString('base64')}`);
const clock = new FakeClock('2026-11-22T10:00:00Z');
const audit = new AuditTrail(clock, new AuditStamp(new KeyedIndex(Buffer.alloc(32, 2).toString('base64'))));
const kirsi: StaffActor = { kind: 'staff', staffId: newId(), authorityId: 'lahti', roles: ['registrar'] };
const kirsiAtKemi: StaffActor = { ...kirsi, staffId: newId(), authorityId: 'kemi' };
const paula: StaffActor = { kind: 'staff', staffId: newId(), authorityId: 'lahti', roles: ['admin'] };
const other: StaffActor = { ...paula, staffId: newId(), authorityId: 'kemi' };
let test: TestDatabase;
let desk: Database;
let portal: Database;
let owner: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  [desk, portal] = [await openDatabase(test.url('desk')), await openDatabase(test.url('portal'))];
  owner = await openDatabase(test.adminUrl);
  for (const [{ staffId, authorityId, roles }, subject] of [
    [kirsi, 'kirsi'],
    [kirsiAtKemi, 'kirsi'],
    [paula, 'paula'],
    [other, 'other'],
  ] as const)
    await run(
      owner,
      `insert into staff (id, subject, authority_id, unit, name, email, title, roles, approves)
      values ('${staffId}', '${subject}', '${authorityId}', 'Kirjaamo', '${subject}', 'x@y.example', '', '{${roles.join()}}', '{}')`,
    );
});
afterAll(async () => {
  await Promise.all([desk.close(), portal.close(), owner.close()]);
  await test.drop();
});
beforeEach(() => run(owner, 'delete from app_session'));

const run = (database: Database, sql: string) =>
  database.transaction({ kind: 'system', job: 'test' }, (tx) => tx.query(sql));

/** Signs somebody in, in a browser of their own. */
async function begin(signedIn: SignedIn, sid: string): Promise<void> {
  const [app, database] =
    signedIn.kind === 'staff' ? (['desk', desk] as const) : (['portal', portal] as const);
  const store = new SessionStore(app, database, sealer, clock);
  const data = { cookie: {}, signedIn } as unknown as SessionData;
  await new Promise<void>((resolve, reject) =>
    store.set(sid, data, (e) => (e ? reject(e as Error) : resolve())),
  );
}
const staff = (actor: StaffActor): SignedIn => ({ ...actor, unit: 'Kirjaamo', name: 'x', title: '' });
const citizen = (personKey: string): SignedIn => ({
  kind: 'citizen',
  personKey,
  identity: { name: 'x', givenName: '', familyName: '', hetu: '', email: null },
});
const aino = { kind: 'citizen', personKey: 'aino', filedRequestIds: [] } as const;
const left = async () =>
  (await run(owner, 'select coalesce(person_key, staff_id::text) as of from app_session order by 1')).map(
    (row) => (row as { of: string }).of,
  );

describe('somebody who is signed in in several browsers', () => {
  it('sees them, and which one this is', async () => {
    await begin(citizen('aino'), 'one');
    clock.set(clock.now().add({ minutes: 5 }).toString());
    await begin(citizen('aino'), 'two');
    await begin(citizen('eero'), 'three');
    const listed = await new ListSessions(portal, clock, audit).run(aino, 'two');
    expect(listed.map(({ isThis }) => isThis)).toEqual([false, true]);
    expect(listed[1]!.beganAt.since(listed[0]!.beganAt).total('minutes')).toBe(5);
    expect(listed[1]!.endsAt.since(listed[1]!.beganAt).total('minutes')).toBe(30);
  });

  it('of the portal signs out everywhere, and nobody else does', async () => {
    await begin(citizen('aino'), 'one');
    await begin(citizen('aino'), 'two');
    await begin(citizen('eero'), 'three');
    expect(await new EndSessions(portal, audit).run(aino)).toBe(2);
    expect(await left()).toEqual(['eero']);
  });

  it('of the desk signs out of every authority’s seat', async () => {
    await begin(staff(kirsi), 'one');
    await begin(staff(kirsiAtKemi), 'two');
    await begin(staff(paula), 'three');
    expect(await new ListSessions(desk, clock, audit).run(kirsi, 'one')).toHaveLength(2);
    expect(await new EndSessions(desk, audit).run(kirsi)).toBe(2);
    expect(await left()).toEqual([paula.staffId]);
  });

  it('who is not signed in ends nobody’s sessions', async () => {
    await begin(citizen('aino'), 'one');
    const nobody = { kind: 'citizen', personKey: null, filedRequestIds: [] } as const;
    expect(await new EndSessions(portal, audit).run(nobody)).toBe(0);
    expect(await left()).toEqual(['aino']);
  });
});

describe('an administrator', () => {
  it('signs a member of their own staff out everywhere', async () => {
    await begin(staff(kirsi), 'one');
    await begin(staff(kirsiAtKemi), 'two');
    expect(await new EndStaffSessions(desk, audit).run(paula, kirsi.staffId)).toEqual({ ok: true, value: 2 });
    expect(await left()).toEqual([]);
    const [row] = await run(
      owner,
      `select actor, subject_id, row_count from audit_event where action = 'StaffSessionsEnded'`,
    );
    expect(row).toMatchObject({ actor: paula.staffId, row_count: 2 });
  });

  it('of another authority ends nothing', async () => {
    await begin(staff(paula), 'one');
    expect(await new EndStaffSessions(desk, audit).run(other, paula.staffId)).toMatchObject({ ok: false });
    const direct = await desk.transaction(other, (tx) =>
      tx.query('select end_sessions_of_staff($1) as ended', [paula.staffId]),
    );
    expect(direct).toEqual([{ ended: 0 }]);
    expect(await left()).toEqual([paula.staffId]);
  });
});
