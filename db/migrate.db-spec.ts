import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from './migrate.js';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url('migrator') });
  await owner.connect();
  await owner.query('set role tietopyynto_owner');
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const said = (): Promise<string> =>
  migrate(database.url('migrator')).then(
    (steps) => steps.join(', '),
    (error: Error) => error.message,
  );

/** A connection that was ended is known to the server a moment later. */
async function untilTried(): Promise<string> {
  let last = await said();
  while (last.startsWith('Stop')) last = await said();
  return last;
}

describe('a step that must have the database for itself', () => {
  it.each(['portal', 'desk', 'worker'] as const)(
    'does not run while a %s is connected, and says so',
    async (app) => {
      const running = new pg.Client({ connectionString: database.url(app) });
      await running.connect();
      await owner.query(`delete from schema_step where id = '0080-audit-chain'`);
      expect(await said()).toBe(
        `Stop ${app} first: the step 0080-audit-chain does not run beside them. Then prepare again.`,
      );
      await running.end();
      // What it makes is there already: it was tried now.
      expect(await untilTried()).toContain('already exists');
      await owner.query(`insert into schema_step (id) values ('0080-audit-chain')`);
    },
  );

  it('is not every step', async () => {
    const running = new pg.Client({ connectionString: database.url('portal') });
    await running.connect();
    await owner.query(`delete from schema_step where id = '0001-first-schema'`);
    const tried = await said();
    await running.end();
    expect(tried).toContain('already exists');
  });
});
