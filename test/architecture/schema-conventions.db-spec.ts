import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

const names = async (sql: string): Promise<string[]> =>
  (await admin.query<{ name: string }>(sql)).rows.map((row) => row.name);

describe('the schema', () => {
  it('keeps moments with their time zone and text without a limit', async () => {
    const wrong = await names(`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and data_type in ('timestamp without time zone', 'character varying', 'character', 'json')`);
    expect(wrong).toEqual([]);
  });

  it('names moments _at and days _on or by what is due', async () => {
    const wrong = await names(`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and
        ((data_type = 'timestamp with time zone' and column_name !~ '(_at|^at)$')
        or (data_type = 'date' and column_name !~ '(_on|^on_day|due|nominal)$'))`);
    expect(wrong).toEqual([]);
  });

  it('has an index behind every foreign key', async () => {
    const missing = await names(`select c.conname as name from pg_constraint c
      where c.contype = 'f' and not exists (
        select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`);
    expect(missing).toEqual([]);
  });

  it('names stored files only by a key to their row, so that the sweeper of the store knows them', async () => {
    // A list cannot have a key: it names rows of stored_file, which the policies of their readers hold it against.
    const listed = ['disclosure.document_ids'];
    const files = await names(`select a.attrelid::regclass || '.' || a.attname as name from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname ~ 'file|attach|document|copy|copies|picture|logo'
        and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
        and not exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = a.attrelid
          and a.attnum = any (k.conkey) and k.confrelid = 'stored_file'::regclass)`);
    expect(files).toEqual(listed);
  });

  it('belongs to nobody who can sign in', async () => {
    const owners =
      await names(`select distinct rolname as name from pg_class c join pg_roles r on r.oid = c.relowner
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`);
    expect(owners).toEqual(['tietopyynto_owner']);
    const strong = await names(`select rolname as name from pg_roles
      where rolname in ('portal', 'desk', 'worker', 'migrator') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`);
    expect(strong).toEqual([]);
  });

  it('guards the rows of every table that a citizen or an authority can reach', async () => {
    const open = await names(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`);
    expect(open.sort()).toEqual(['case_series', 'outbox', 'schema_step']);
  });

  it.each(['clock_event', 'audit_event', 'audit_link', 'audit_head', 'letter', 'look', 'delivery_event'])(
    'lets nobody change or delete rows of %s',
    async (table) => {
      const changers = await names(`select distinct grantee || ' ' || privilege_type as name
      from information_schema.role_table_grants
      where table_name = '${table}' and grantee <> 'tietopyynto_owner'
        and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`);
      const columns = await names(`select distinct grantee || ' ' || privilege_type as name
      from information_schema.column_privileges
      where table_name = '${table}' and grantee <> 'tietopyynto_owner' and privilege_type = 'UPDATE'`);
      // The one function that erases, and nothing else.
      const erased = ['letter', 'delivery_event'].includes(table) ? ['retention DELETE'] : [];
      expect([...changers, ...columns]).toEqual(erased);
    },
  );
});
