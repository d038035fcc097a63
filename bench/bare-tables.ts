import type pg from 'pg';

/**
 * Runs `fill` while no trigger fires, no foreign key is checked and no index is kept but those of keys; makes the
 * indexes afterwards, two at a time. As the superuser of a throw-away database.
 */
export async function withBareTables(admin: pg.Client, fill: () => Promise<void>): Promise<void> {
  const { rows: indexes } = await admin.query<{ name: string; made: string }>(INDEXES);
  await admin.query(`set session_replication_role = replica`);
  await admin.query(`set maintenance_work_mem = '512MB'`);
  await admin.query(`set work_mem = '256MB'`);
  for (const { name } of indexes) await admin.query(`drop index ${name}`);
  await fill();
  for (const { made } of indexes) await admin.query(made);
  await admin.query('vacuum analyze');
  await admin.query('reset all');
}

const INDEXES = `
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
from pg_index i join pg_class c on c.oid = i.indexrelid
where c.relnamespace = 'public'::regnamespace and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
order by 1`;
