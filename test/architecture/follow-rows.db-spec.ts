import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Actor, CitizenActor, StaffActor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { laySeeds, type Seeds, type SeedsOfAuthority } from './rows-seed.js';

let test: TestDatabase;
let portal: Database;
let desk: Database;
let seeds: Seeds;
beforeAll(async () => {
  test = await createTestDatabase();
  seeds = await laySeeds(test.adminUrl);
  [portal, desk] = await Promise.all([
    openDatabase(test.url('portal'), { max: 2 }),
    openDatabase(test.url('desk'), { max: 2 }),
  ]);
});
afterAll(async () => {
  await Promise.all([portal.close(), desk.close()]);
  await test.drop();
});

const citizen = (personKey: string | null, filedRequestIds: string[] = []): CitizenActor => ({
  ...{ kind: 'citizen', personKey, filedRequestIds },
});
const aino = citizen('key of Aino');
const staffOf = (authorityId: 'lahti' | 'tornio'): StaffActor => ({
  ...{ kind: 'staff', staffId: seeds[authorityId].staffId, authorityId, roles: ['handler'] },
});

class Undo extends Error {}

/** Tries a change and undoes it: 'let in', or why not. */
const attempt = (side: Database, actor: Actor, sql: string, values: unknown[] = []): Promise<string> =>
  side
    .transaction(actor, async (tx) => {
      await tx.query(sql, values);
      throw new Undo('let in');
    })
    .catch((error: unknown) => (error as Error).message.replace(/ for (table|function).*| ".*/, ''));
const AGAINST_POLICY = 'new row violates row-level security policy';

const seen = (side: Database, actor: Actor, table: string): Promise<string[]> =>
  side.transaction(actor, async (tx) =>
    (await tx.query<{ case_id: string }>(`select case_id from ${table}`)).map((row) => row.case_id),
  );

const withdraw = (side: Database, actor: Actor, { caseId, spareClaimId }: SeedsOfAuthority, way = 'portal') =>
  attempt(
    side,
    actor,
    `insert into withdrawal (id, case_id, claim_id, way, told_on, recorded_at, recorded_by)
     values (gen_random_uuid(), $1, $2, $3, '2026-11-22', now(), nullif(current_setting('app.staff', true), '')::uuid)`,
    [caseId, spareClaimId, way],
  );

describe.each(['withdrawal', 'review'])('the rows of %s', (table) => {
  it('are seen by the person and the authority whose case it is, and by nobody else', async () => {
    expect(await seen(portal, aino, table)).toEqual([seeds.tornio.caseId]);
    expect(await seen(portal, citizen(null), table)).toEqual([]);
    expect(await seen(desk, staffOf('lahti'), table)).toEqual([seeds.lahti.caseId]);
    expect(await seen(desk, { ...staffOf('lahti'), authorityId: '' }, table)).toEqual([]);
  });
});

describe('a withdrawal is let in', () => {
  it('of the own case of who signed in, and by its own authority', async () => {
    expect(await withdraw(portal, aino, seeds.tornio)).toBe('let in');
    expect(await withdraw(desk, staffOf('tornio'), seeds.tornio, 'phone')).toBe('let in');
  });

  it('never of the case of another', async () => {
    expect(await withdraw(portal, citizen('intruder'), seeds.tornio)).toBe(AGAINST_POLICY);
    expect(await withdraw(desk, staffOf('lahti'), seeds.tornio, 'phone')).toBe(AGAINST_POLICY);
  });

  it('never without sign-in, even in the session that filed', async () => {
    const here = citizen(null, [seeds.tornio.requestId]);
    expect(await withdraw(portal, here, seeds.tornio)).toBe(AGAINST_POLICY);
  });

  it('never from the portal as if it had come another way', async () => {
    expect(await withdraw(portal, aino, seeds.tornio, 'phone')).toBe(AGAINST_POLICY);
  });
});

describe('the portal', () => {
  it('changes no claim and no case by itself', async () => {
    const denied = 'permission denied';
    expect(await attempt(portal, aino, `update claim set outcome = 'withdrawn'`)).toBe(denied);
    expect(await attempt(portal, aino, `select case_after($1, now(), null)`, [seeds.tornio.caseId])).toBe(
      denied,
    );
  });

  it('learns the units of who looked at an own case only', async () => {
    const units = (actor: Actor) =>
      portal.transaction(actor, (tx) =>
        tx.query('select * from lookers_of($1, true)', [seeds.tornio.caseId]),
      );
    const admin = new pg.Client({ connectionString: test.adminUrl });
    await admin.connect();
    await admin.query(`update audit_event set actor = $1 where case_id = $2`, [
      seeds.tornio.staffId,
      seeds.tornio.caseId,
    ]);
    await admin.end();
    expect(await units(aino)).toHaveLength(1);
    expect(await units(citizen('key of Eero'))).toEqual([]);
    expect(await units(citizen(null, [seeds.tornio.requestId]))).toEqual([]);
  });
});

describe('following without sign-in', () => {
  const ask = (values: string) =>
    attempt(
      portal,
      citizen(null),
      `insert into follow_ask (id, case_key, address_key, content, asked_at, expires_at, case_id, code_hash)
       values (gen_random_uuid(), 'x', 'x', 'x', now(), now(), ${values})`,
    );

  it('lets the portal ask, but not say itself which case it is and which code opens it', async () => {
    expect(await ask('null, null')).toBe('let in');
    expect(await ask(`'${seeds.tornio.caseId}', null`)).toBe(AGAINST_POLICY);
    expect(await ask(`null, 'x'`)).toBe(AGAINST_POLICY);
  });

  it('lets nobody at the web read what was asked', async () => {
    expect(await attempt(portal, aino, 'select 1 from follow_ask')).toBe('permission denied');
    expect(await attempt(desk, staffOf('tornio'), 'select 1 from follow_ask')).toBe('permission denied');
    expect(await attempt(desk, staffOf('tornio'), 'select follow_state(gen_random_uuid(), now())')).toBe(
      'permission denied',
    );
  });
});
