import pg from 'pg';
import { MIGRATION_LOCK } from '../migrate.js';
import { Refused } from './refused.js';

/**
 * A session as the owner of the tables, who sees every row. While it is open no migration runs.
 *
 * @param url address of the database with the login role `migrator`, or of an administrator who may act as the owner
 * @param lock `shared` lets other backups run beside it
 * @throws Refused when the address is of another role or another database
 */
export async function openAsOwner(url: string, lock: 'shared' | 'alone'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'tietopyynto backup' });
  await client.connect();
  try {
    await client.query('set role tietopyynto_owner').catch(() => {
      throw new Refused(
        'DATABASE_URL: this role sees its own rows only. Give the address of the role migrator.',
      );
    });
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.schema_step') is not null as there`,
    );
    if (!rows[0]?.there)
      throw new Refused(
        'DATABASE_URL: there are no tables of Tietopyyntö in this database. Prepare it first.',
      );
    // A policy that hides a row from the owner is an error, not a silent gap.
    await client.query('set row_security = off');
    await client.query(`select pg_advisory_lock${lock === 'shared' ? '_shared' : ''}($1)`, [MIGRATION_LOCK]);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}
