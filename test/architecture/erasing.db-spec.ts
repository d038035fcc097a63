import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { STAYS, STAYS_IN_ROW } from './what-stays.js';

/** The one function that erases, and those that it calls for tables of later steps. */
const ERASING = ['erase_of_case', 'forget_names'];

/** Columns that hold a person, or words about one, though nothing refers to a case from them. */
const OF_A_PERSON =
  '^(person|person_key|hetu_key|name_key|case_key|address_key|principal_key|identity|answers|facts|speaker|words|what|' +
  'needs|home|scope|content|payload|data|answer|email|service_name)$';

let database: TestDatabase;
let admin: pg.Client;
let erasing = '';
beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ body: string }>(
    `select prosrc as body from pg_proc where pronamespace = 'public'::regnamespace and proname = any ($1)`,
    [ERASING],
  );
  erasing = rows.map(({ body }) => body).join('\n');
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

/** Tables of which the function deletes rows. */
const deleted = (): string[] => [
  ...new Set([...erasing.matchAll(/delete from (\w+)/g)].map(([, table]) => table!)),
];

/** Columns of a table that the function empties. */
const emptied = (table: string): string[] =>
  [...erasing.matchAll(new RegExp(`update ${table}(?: \\w)? set ([^;]+?) where`, 'g'))].flatMap(([, list]) =>
    [...list!.matchAll(/(\w+) = /g)].map(([, column]) => column!),
  );

/**
 * Tables that lead to a case or a person: by references, however many; by a column named as one that refers to such a
 * table elsewhere; or by a column that holds a person.
 */
async function leading(): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `with recursive reaches (id) as (
       select unnest(array['case_file'::regclass, 'request'::regclass])::oid
       union select c.conrelid from pg_constraint c join reaches r on c.confrelid = r.id where c.contype = 'f'),
     referring as (
       select distinct a.attname from pg_constraint c join reaches r on c.confrelid = r.id
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) where c.contype = 'f')
     select distinct t.relname as name from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
     where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
       and (t.oid in (select id from reaches) or a.attname in (select attname from referring) or a.attname ~ $1)
     order by 1`,
    [OF_A_PERSON],
  );
  return rows.map(({ name }) => name);
}

async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  return rows.map(({ name }) => name);
}

describe('what leads to a case or a person', () => {
  it('is erased with the case, or stays for a reason that is written down', async () => {
    const known = [...deleted(), ...Object.keys(STAYS), ...Object.keys(STAYS_IN_ROW)];
    expect((await leading()).filter((table) => !known.includes(table))).toEqual([]);
  });

  it('stays for no reason that is out of date', async () => {
    const tables = await leading();
    const gone = deleted();
    const stale = [...Object.keys(STAYS), ...Object.keys(STAYS_IN_ROW)].filter(
      (table) => !tables.includes(table) || gone.includes(table),
    );
    expect(stale).toEqual([]);
  });

  it.each(Object.keys(STAYS_IN_ROW))('is emptied in %s, column for column', async (table) => {
    const kept = STAYS_IN_ROW[table] ?? [];
    const cleared = emptied(table);
    expect(cleared.length).toBeGreaterThan(0);
    expect((await columnsOf(table)).sort()).toEqual([...new Set([...kept, ...cleared])].sort());
  });
});
