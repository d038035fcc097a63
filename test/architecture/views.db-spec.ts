import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { LOGIN_ROLES } from '../../db/prepare.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let views: string[];
beforeAll(async () => {
  database = await createTestDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ name: string }>(
    `select table_name as name from information_schema.views where table_schema = 'public' order by 1`,
  );
  views = rows.map(({ name }) => name);
  await admin.end();
});
afterAll(() => database.drop());

// A view sees with the eyes of its owner, past every policy: it is for what the database counts itself.
it.each([...LOGIN_ROLES])('no view shows anything to the %s', async (role) => {
  const client = new pg.Client({ connectionString: database.url(role) });
  await client.connect();
  const tried = views.map((view) =>
    client.query(`select 1 from ${view} limit 0`).then(
      () => `${view} let in`,
      (error: Error) => error.message,
    ),
  );
  const answers = await Promise.all(tried);
  await client.end();
  expect(answers.length).toBeGreaterThan(0);
  expect(answers).toEqual(views.map((view) => `permission denied for view ${view}`));
});
