import pg from 'pg';
import { migrateQueue } from '../libs/platform/src/queue/migrate-queue.js';
import { MIGRATIONS } from './migrations/index.js';

/** Held while the schema changes, and while it must not. */
export const MIGRATION_LOCK = 713_265_001;

/** The database was migrated by a newer release than this one. */
export class NewerSchema extends Error {}

/** A step that must have the database for itself, and an app is connected to it. */
export class AppsRunning extends Error {}

/**
 * Brings the schema and the queue's own tables up to date as their owner. Several at once: one works, the others wait.
 *
 * @param url PostgreSQL address of the migrator role
 * @returns the ids of the steps that were run now
 * @throws NewerSchema when the database knows a step that this release does not
 * @throws AppsRunning before a step that must have the database for itself, while it has not; what is before it is done
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query('set role tietopyynto_owner');
    await client.query(
      'create table if not exists schema_step (id text primary key, run_at timestamptz not null default now())',
    );
    const done = (await client.query<{ id: string }>('select id from schema_step order by id')).rows.map(
      (row) => row.id,
    );
    const unknown = done.filter((id) => !MIGRATIONS.some((step) => step.id === id));
    if (unknown.length > 0)
      throw new NewerSchema(`The database is newer than this release: ${unknown.join(', ')}`);
    const waiting = MIGRATIONS.filter((step) => !done.includes(step.id));
    for (const step of waiting) {
      if (step.alone) await refuseBesideApps(client, step.id);
      await runStep(client, step.id, step.sql);
    }
    await migrateQueue(client);
    return waiting.map((step) => step.id);
  } finally {
    await client.end();
  }
}

async function refuseBesideApps(client: pg.Client, id: string): Promise<void> {
  const { rows } = await client.query<{ app: string }>(
    `select distinct usename as app from pg_stat_activity
      where datname = current_database() and usename in ('portal', 'desk', 'worker') order by usename`,
  );
  if (rows.length > 0)
    throw new AppsRunning(
      `Stop ${rows.map(({ app }) => app).join(', ')} first: the step ${id} does not run beside them. Then prepare again.`,
    );
}

async function runStep(client: pg.Client, id: string, sql: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_step (id) values ($1)', [id]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
