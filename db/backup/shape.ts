import { createHash } from 'node:crypto';
import type pg from 'pg';

const PARTS = [
  `select 'constraint' as part, conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as says, convalidated::text as state
     from pg_constraint where connamespace = 'public'::regnamespace`,
  `select 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(t.oid), tgenabled::text
     from pg_trigger t join pg_class c on c.oid = tgrelid
    where c.relnamespace = 'public'::regnamespace and not tgisinternal`,
  `select 'policy', tablename, policyname, concat_ws(' ', permissive, roles::text, cmd, qual, with_check), ''
     from pg_policies where schemaname = 'public'`,
  `select 'table', relname, relrowsecurity::text, relforcerowsecurity::text, coalesce(relacl::text, '')
     from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S')`,
];

/** A hash over constraints, triggers, policies and grants: the same before and after when none of them was touched. */
export async function shapeOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(`${PARTS.join('\nunion all\n')} order by 1, 2, 3, 4, 5`);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
