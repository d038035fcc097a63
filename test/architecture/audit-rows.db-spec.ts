import { newId } from '#kernel';
import type { Actor, CitizenActor, StaffActor, SystemActor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const AGAINST_POLICY = 'new row violates row-level security policy';
const [kirsi, petri, otherSeat] = [newId(), newId(), newId()];
const [aino, ainoOfRequest, eero, requestId] = [newId(), newId(), newId(), newId()];

let test: TestDatabase;
const sides = {} as Record<'portal' | 'desk' | 'worker', Database>;
beforeAll(async () => {
  test = await createTestDatabase();
  for (const side of ['portal', 'desk', 'worker'] as const)
    sides[side] = await openDatabase(test.url(side), { max: 1 });
  const owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
  for (const [id, subject, authority, roles] of [
    [kirsi, 'kirsi', 'lahti', ['registrar', 'dpo']],
    [otherSeat, 'kirsi', 'tornio', ['dpo']],
    [petri, 'petri', 'lahti', ['handler']],
  ])
    await owner.query(
      `insert into staff (id, subject, authority_id, unit, name, email, title, roles) values ($1, $2, $3, '', '', '', '', $4)`,
      [id, subject, authority, roles],
    );
  for (const [id, person, request] of [
    [aino, 'key of Aino', null],
    [ainoOfRequest, 'key of Aino', requestId],
    [eero, 'key of Eero', null],
  ])
    await owner.query('insert into audit_alias (id, person_key, request_id) values ($1, $2, $3)', [
      id,
      person,
      request,
    ]);
  await owner.end();
});
afterAll(async () => {
  await Promise.all(Object.values(sides).map((side) => side.close()));
  await test.drop();
});

type Row = Partial<Record<'kind' | 'actor' | 'role' | 'authority' | 'action' | 'request', string | null>>;
class Undo extends Error {}
/** What the database says to an audit row that this actor's transaction writes by hand. */
const written = (side: keyof typeof sides, who: Actor, row: Row): Promise<string> =>
  sides[side]
    .transaction(who, async (tx) => {
      await tx.query(
        `insert into audit_event (at, actor_kind, actor, role, authority_id, action, request_id)
         values (now(), $1, $2, $3, $4, $5, $6)`,
        [
          row.kind ?? who.kind,
          row.actor ?? null,
          row.role ?? null,
          row.authority ?? null,
          row.action ?? 'CaseRead',
          row.request ?? null,
        ],
      );
      throw new Undo('let in');
    })
    .catch((error: unknown) => (error as Error).message.replace(/ for table.*/, ''));

const clerk: StaffActor = {
  kind: 'staff',
  staffId: kirsi,
  authorityId: 'lahti',
  roles: ['registrar', 'dpo'],
};
const own = { actor: kirsi, role: 'registrar+dpo', authority: 'lahti' };

describe('a session of the desk', () => {
  it('writes in the trail what the member of staff did, in the roles they act in', async () => {
    expect(await written('desk', clerk, own)).toBe('let in');
  });

  it.each<[string, Row]>([
    ['a colleague', { ...own, actor: petri }],
    ['nobody', { ...own, actor: null }],
    ['a citizen', { ...own, kind: 'citizen', actor: aino }],
    ['a program', { ...own, kind: 'client' }],
    ['a job', { kind: 'system', actor: 'cases.recount', authority: 'lahti' }],
    ['the sign-in', { kind: 'system', actor: 'identity.sign-in', action: 'AdministrationChanged' }],
    ['oneself in a role that one does not have', { ...own, role: 'admin' }],
    ['oneself elsewhere', { ...own, authority: 'tornio' }],
  ])('does not write in the name of %s', async (_, row) => {
    expect(await written('desk', clerk, row)).toBe(AGAINST_POLICY);
  });

  it('writes a look at the figures of another authority in the name of the own seat there alone', async () => {
    const there = { actor: otherSeat, role: 'dpo', authority: 'tornio', action: 'FiguresRead' };
    expect(await written('desk', clerk, there)).toBe('let in');
    expect(await written('desk', clerk, { ...there, actor: petri })).toBe(AGAINST_POLICY);
    expect(await written('desk', clerk, { ...there, action: 'CaseRead' })).toBe(AGAINST_POLICY);
    expect(await written('desk', clerk, { ...own, actor: petri, action: 'FiguresRead' })).toBe(
      AGAINST_POLICY,
    );
  });

  it('of nobody yet writes what the sign-in changed, in no other name', async () => {
    const signIn: SystemActor = { kind: 'system', job: 'identity.sign-in' };
    const changed = { authority: 'lahti', action: 'AdministrationChanged' };
    expect(await written('desk', signIn, { ...changed, actor: 'identity.sign-in' })).toBe('let in');
    for (const row of [
      { ...changed, actor: kirsi },
      { ...changed, actor: null },
      { ...changed, actor: 'identity.sign-in', role: 'admin' },
      { ...changed, actor: 'identity.sign-in', action: 'CaseRead' },
      { ...changed, kind: 'staff', actor: kirsi },
    ])
      expect(await written('desk', signIn, row)).toBe(AGAINST_POLICY);
  });
});

describe('a session of the portal', () => {
  const citizen = (personKey: string | null): CitizenActor => ({
    kind: 'citizen',
    personKey,
    filedRequestIds: [],
  });
  const signedIn = citizen('key of Aino');

  it('writes in the trail what the person did, under their alias of the request', async () => {
    expect(await written('portal', signedIn, { actor: aino })).toBe('let in');
    expect(await written('portal', signedIn, { actor: ainoOfRequest, request: requestId })).toBe('let in');
    expect(await written('portal', citizen(null), {})).toBe('let in');
  });

  it.each<[string, Row]>([
    ['another person', { actor: eero }],
    ['nobody', { actor: null }],
    ['themselves in another request', { actor: ainoOfRequest, request: newId() }],
    ['their identity code', { actor: 'key of Aino' }],
    ['a member of staff', { kind: 'staff', actor: kirsi, role: 'registrar+dpo', authority: 'lahti' }],
    ['a citizen with a role', { actor: aino, role: 'admin' }],
    ['a job', { kind: 'system', actor: 'cases.recount' }],
  ])('of somebody signed in does not write in the name of %s', async (_, row) => {
    expect(await written('portal', signedIn, row)).toBe(AGAINST_POLICY);
  });

  it('of somebody not signed in, or of no citizen, writes in the name of no person', async () => {
    expect(await written('portal', citizen(null), { actor: aino })).toBe(AGAINST_POLICY);
    const system: SystemActor = { kind: 'system', job: 'web.keep-session' };
    expect(await written('portal', system, { kind: 'citizen' })).toBe(AGAINST_POLICY);
  });
});

describe('the worker', () => {
  const job: SystemActor = { kind: 'system', job: 'cases.recount' };

  it('writes in the trail what a job did', async () => {
    expect(await written('worker', job, { actor: 'cases.recount', authority: 'lahti' })).toBe('let in');
  });

  it.each<[string, Row]>([
    ['a member of staff', { kind: 'staff', actor: kirsi, role: 'registrar+dpo', authority: 'lahti' }],
    ['a citizen', { kind: 'citizen', actor: aino }],
    ['a program', { kind: 'client', actor: newId(), authority: 'lahti' }],
    ['nobody', { actor: null }],
    ['a job that bears the id of somebody', { actor: kirsi }],
    ['a job with a role', { actor: 'cases.recount', role: 'admin' }],
  ])('does not write in the name of %s', async (_, row) => {
    expect(await written('worker', job, row)).toBe(AGAINST_POLICY);
  });
});
