import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffActor } from '#kernel';
import { type Database, openDatabase } from '#platform';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { laySeeds, type Seeds } from './rows-seed.js';

/** Of tables that the worker reads for the packages of closed cases alone, the only columns: what a record needs. */
const WORKER_READS: Readonly<Record<string, string>> = {
  disclosure: 'at basis case_id claim_id given_on letter_id recipient way',
  identity_check: 'case_id checked_on method',
  question: 'id kind',
  question_answer: 'id question_id',
  representation: 'facts request_id speaker',
};

let test: TestDatabase;
let desk: Database;
let owner: pg.Client;
let seeds: Seeds;
const exportId = randomUUID();
beforeAll(async () => {
  test = await createTestDatabase();
  seeds = await laySeeds(test.adminUrl);
  desk = await openDatabase(test.url('desk'), { max: 1 });
  owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
  await owner.query(
    `insert into record_authority (authority_id, told_at) values ('lahti', now()), ('tornio', now())`,
  );
  await owner.query(
    `insert into record_export (id, case_id, authority_id, number, state, closed_at, error_code)
     values ($1, $2, 'lahti', 1, 'failed', now(), 'records.no-space')`,
    [exportId, seeds.lahti.caseId],
  );
});
afterAll(async () => {
  await Promise.all([desk.close(), owner.end()]);
  await test.drop();
});

const staff = (authorityId: string, ...roles: StaffActor['roles']): StaffActor => ({
  kind: 'staff',
  staffId: seeds.lahti.staffId,
  authorityId,
  roles,
});
const seenBy = (actor: StaffActor): Promise<unknown[]> =>
  desk.transaction(actor, (tx) =>
    tx.query(
      'select e.number, a.authority_id from record_export e full join record_authority a using (authority_id)',
    ),
  );
const ask = (actor: StaffActor): Promise<unknown[]> =>
  desk.transaction(actor, (tx) => tx.query('select ask_record_export($1, now()) as said', [exportId]));

describe('the exports of closed cases', () => {
  it('show to the staff of their authority, and to no expert', async () => {
    expect(await seenBy(staff('lahti', 'admin'))).toEqual([{ number: 1, authority_id: 'lahti' }]);
    expect(await seenBy(staff('tornio', 'admin'))).toEqual([{ number: null, authority_id: 'tornio' }]);
    expect(await seenBy(staff('lahti', 'expert'))).toEqual([{ number: null, authority_id: 'lahti' }]);
  });

  it('are asked for again by their own authority alone', async () => {
    expect(await ask(staff('tornio', 'registrar'))).toEqual([{ said: 'not-found' }]);
    expect(await ask(staff('lahti', 'registrar'))).toEqual([{ said: 'asked' }]);
    expect(await ask(staff('lahti', 'registrar'))).toEqual([{ said: 'waiting' }]);
    const { rows } = await owner.query(
      `select payload from outbox where job = 'records.export-case' and payload->>'exportId' = $1`,
      [exportId],
    );
    expect(rows).toEqual([{ payload: { exportId, asked: 2 } }]);
  });
});

describe('the worker', () => {
  it('reads what a record needs and no other column of tables it reads for that alone', async () => {
    const { rows } = await owner.query<{ table_name: string; columns: string }>(
      `select table_name, string_agg(column_name, ' ' order by column_name) as columns
       from information_schema.columns where table_schema = 'public' and table_name = any ($1::text[])
         and has_column_privilege('worker', table_name, column_name, 'select') group by table_name`,
      [Object.keys(WORKER_READS)],
    );
    expect(Object.fromEntries(rows.map(({ table_name, columns }) => [table_name, columns]))).toEqual(
      WORKER_READS,
    );
  });
});
