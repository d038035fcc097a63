import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ClientActor, SCOPES } from '#kernel';
import { type Database, openDatabase } from '#platform';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const client: ClientActor = {
  ...{ kind: 'client', clientId: randomUUID(), authorityId: 'lahti', scopes: SCOPES },
};

let test: TestDatabase;
let desk: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  desk = await openDatabase(test.url('desk'), { max: 1 });
});
afterAll(async () => {
  await desk.close();
  await test.drop();
});

/** The tables whose rows a program may read or add. */
const policies = (cmd: 'SELECT' | 'INSERT'): Promise<{ readonly table: string }[]> =>
  desk.transaction(client, (tx) =>
    tx.query(
      `select distinct tablename as table from pg_policies where 'api' = any(roles) and cmd in ($1, 'ALL')
       order by 1`,
      [cmd],
    ),
  );

interface Line {
  readonly 'QUERY PLAN': string;
}
/** How PostgreSQL runs a statement of a program, on tables whose rows it has not counted yet. */
const planOf = (sql: string): Promise<string> =>
  desk.transaction(client, async (tx) => {
    const lines = await tx.query<Line>(`explain ${sql}`);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  });
/** A list, made for one row, of everything that the program may see. */
const EVERYTHING = 'hashed SubPlan';

describe('what the policies of programs ask of other tables', () => {
  it.each(['INSERT', 'SELECT'] as const)('is looked up row by row, at each %s', async (cmd) => {
    const tables = await policies(cmd);
    expect(tables.map(({ table }) => table)).toEqual(expect.arrayContaining(['case_file', 'claim']));
    for (const { table } of tables) {
      const plan = await planOf(
        cmd === 'SELECT' ? `select 1 from ${table}` : `insert into ${table} default values`,
      );
      expect(`${table}: ${plan}`).not.toContain(EVERYTHING);
    }
  });
});

describe('what is counted anew when a case changes', () => {
  it('looks up the claims of that case, not the open claims of all', async () => {
    const owner = new pg.Client({ connectionString: test.adminUrl });
    await owner.connect();
    const { rows } = await owner.query<Line>(
      'explain select * from case_standing_counted where case_id = gen_random_uuid()',
    );
    await owner.end();
    expect(rows.map((line) => line['QUERY PLAN']).join('\n')).toMatch(
      /idx\$claim_case.*\n *Index Cond: \(case_id/,
    );
  });
});
