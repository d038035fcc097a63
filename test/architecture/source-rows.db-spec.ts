import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { laySeeds, type Seeds } from './rows-seed.js';

const worker: Actor = { kind: 'system', job: 'test' };
const REFUSED = 'new row violates row-level security policy';

let test: TestDatabase;
let desk: Database;
let works: Database;
let owner: pg.Client;
let seeds: Seeds;
beforeAll(async () => {
  test = await createTestDatabase();
  seeds = await laySeeds(test.adminUrl);
  desk = await openDatabase(test.url('desk'), { max: 1 });
  works = await openDatabase(test.url('worker'), { max: 1 });
  owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
});
afterAll(async () => {
  await Promise.all([desk.close(), works.close(), owner.end()]);
  await test.drop();
});

async function plantTask(over: { way?: string; kind?: string; state?: string } = {}): Promise<string> {
  const { way, kind, state } = { way: 'connector', kind: 'search', state: 'running', ...over };
  const [id, { caseId, staffId }] = [randomUUID(), seeds.lahti];
  await owner.query(
    `insert into task (id, case_id, authority_id, claim_ids, kind, way, due_on, state, content, made_at, made_by)
     values ($1, $2, 'lahti', array[$6::uuid], $3, $4, '2026-12-08', $5, '', now(), $7)`,
    [id, caseId, kind, way, state, seeds.lahti.claimId, staffId],
  );
  return id;
}

class Undo extends Error {}
const attempt = (sql: string, values: unknown[]): Promise<string> =>
  works
    .transaction(worker, async (tx) => {
      const rows = await tx.query(sql, values);
      throw new Undo(`let in ${rows.length}`);
    })
    .catch((error: unknown) => (error as Error).message.replace(/ for table.*| ".*/, ''));
const add = (taskId: string | null, over: { requestId?: string; caseId?: string; kind?: string } = {}) => {
  const { requestId, caseId } = { ...seeds.lahti, ...over };
  return attempt(
    `insert into stored_file (id, request_id, case_id, task_id, kind, name, type, bytes, sha256, quarantine, stored_at)
     values (gen_random_uuid(), $1, $2, $3, $4, 'x', 'txt', 1, 'x', 'unscanned', now()) returning id`,
    [requestId, caseId, taskId, over.kind ?? 'attachment'],
  );
};

describe('the worker', () => {
  it('adds a copy to a search that its source is being asked for', async () => {
    expect(await add(await plantTask())).toBe('let in 1');
  });

  it.each([
    ['one that people do', { way: 'unit' }],
    ['one that erases', { kind: 'erasure' }],
    ['one that waits for people', { state: 'manual' }],
    ['one that waits to be confirmed', { state: 'to-confirm' }],
  ])('adds none to %s', async (_, over) => {
    expect(await add(await plantTask(over))).toBe(REFUSED);
  });

  it('adds none to another case, to no task, and no letter', async () => {
    const task = await plantTask();
    const { tornio } = seeds;
    expect(await add(task, { requestId: tornio.requestId })).toBe(REFUSED);
    expect(await add(task, { requestId: tornio.requestId, caseId: tornio.caseId })).toBe(REFUSED);
    expect(await add(null)).toBe(REFUSED);
    expect(await add(task, { kind: 'letter' })).toBe(REFUSED);
  });
});

describe('the names of connected systems', () => {
  it('are read by the staff of their authority', async () => {
    await owner.query(
      `insert into connected_source (authority_id, system_id, identifier, told_at)
       values ('lahti', 'walmu', 'profile-id', now()), ('tornio', 'paperi', 'user-uuid', now())`,
    );
    const staff = { kind: 'staff', staffId: seeds.lahti.staffId, roles: ['handler'] } as const;
    const seen = (authorityId: string) =>
      desk.transaction({ ...staff, authorityId }, (tx) => tx.query('select system_id from connected_source'));
    expect(await seen('lahti')).toEqual([{ system_id: 'walmu' }]);
    expect(await seen('tornio')).toEqual([{ system_id: 'paperi' }]);
  });
});

describe('wholly granted', () => {
  const decide = async (state: string, outcome: string): Promise<boolean> => {
    const { caseId, claimId, staffId } = seeds.lahti;
    const task = await plantTask({ kind: 'erasure' });
    await owner.query('delete from decision where claim_id = $1', [claimId]);
    await owner.query(
      `insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, changed_at)
       values (gen_random_uuid(), $1, $2, $3, $4, '', '', $5, now())`,
      [caseId, claimId, state, outcome, staffId],
    );
    const [row] = await works.transaction(worker, (tx) =>
      tx.query<{ granted: boolean }>('select wholly_granted($1) as granted', [task]),
    );
    return row!.granted;
  };

  it.each([
    ['approved', 'granted', true],
    ['issued', 'granted', true],
    ['draft', 'granted', false],
    ['awaiting-approval', 'granted', false],
    ['approved', 'partly-granted', false],
    ['issued', 'refused', false],
  ])('a decision that is %s and %s: %s', async (state, outcome, granted) => {
    expect(await decide(state, outcome)).toBe(granted);
  });
});
