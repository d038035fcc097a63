import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { STAYS, STAYS_IN_ROW } from './what-stays.js';

/** The one function that erases, and those that it calls for tables of later steps. */
const ERASING = ['erase_of_case', 'forget_names'];

/** What other functions delete of the rows that are guarded, each for a reason. */
const DELETE_TOO: Readonly<Record<string, readonly string[]>> = {
  // Of the role of the erasing itself.
  erase_feedback: ['feedback', 'feedback_extension'],
  forget_names: ['diary_name'],
  // Words to find a case by, which are written anew in the same statement or hidden with a protected person.
  index_name: ['diary_name'],
  index_names_of_case: ['diary_name'],
  index_protection: ['diary_word'],
  // What was drafted of a claim that its person took back; an issued decision stays.
  withdraw_claim: ['decision'],
};

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

/** Rows that only the role of the erasing may delete, and those that its functions delete for it. */
async function guarded(): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and has_table_privilege('retention', oid, 'delete')`,
  );
  return [...new Set([...rows.map(({ name }) => name), ...deleted()])].sort();
}

/** Every function of the database with what it does, as it was made. */
async function functions(): Promise<{ name: string; body: string }[]> {
  const { rows } = await admin.query<{ name: string; body: string }>(
    `select proname as name, pg_get_functiondef(oid) as body from pg_proc
     where pronamespace = 'public'::regnamespace and prokind in ('f', 'p') order by 1`,
  );
  return rows;
}

const DELETES = /\b(?:delete\s+from|truncate(?:\s+table)?)\s+(?:only\s+)?(?:public\.)?"?(\w+)/gi;

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

describe('what is erased', () => {
  it('is deleted by these functions and by no other', async () => {
    const rows = await guarded();
    expect(rows).toEqual(expect.arrayContaining(['decision', 'letter', 'question', 'stored_file', 'task']));
    const found = (await functions()).map(({ name, body }): [string, string[]] => {
      const from = [...body.matchAll(DELETES)].map(([, table]) => table!.toLowerCase());
      return [name, [...new Set(from)].filter((table) => rows.includes(table)).sort()];
    });
    const others = found.filter(([name, from]) => from.length > 0 && name !== 'erase_of_case');
    expect(Object.fromEntries(others)).toEqual(DELETE_TOO);
  });

  it('is deleted by no statement that is put together as it runs, and by no reference but to a case, which nobody deletes', async () => {
    const running = (await functions()).filter(({ body }) =>
      /\bexecute\b(?!\s+(?:function|procedure))/i.test(body),
    );
    expect(running.map(({ name }) => name)).toEqual([]);
    expect(await guarded()).not.toContain('case_file');
    const { rows } = await admin.query<{ child: string; parent: string }>(
      `select child.relname as child, parent.relname as parent from pg_constraint c
         join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
       where c.contype = 'f' and c.confdeltype <> 'a' and c.confdeltype <> 'r' and child.relname = any ($1) order by 1, 2`,
      [await guarded()],
    );
    expect(rows).toEqual(['diary_name', 'diary_word'].map((child) => ({ child, parent: 'case_file' })));
  });
});

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
