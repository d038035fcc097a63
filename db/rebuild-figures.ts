/**
 * `npm run figures:rebuild`: counts what the database keeps for the figures of the data-protection officer anew, and
 * tells how many rows were wrong. The same environment as for `db/bootstrap.ts`. Nothing has to stop for it.
 */
import pg from 'pg';
import { environment } from './backup/environment.js';
import { urlFor } from './prepare.js';

const env = environment(process.env, ['ADMIN_DATABASE_URL', 'MIGRATOR_DB_PASSWORD', 'DATABASE_NAME']);
const { adminUrl, password } = { adminUrl: env.ADMIN_DATABASE_URL, password: env.MIGRATOR_DB_PASSWORD };
if (!adminUrl || !password)
  throw new Error('ADMIN_DATABASE_URL and MIGRATOR_DB_PASSWORD: as for db/bootstrap');

const client = new pg.Client({
  connectionString: urlFor(adminUrl, 'migrator', password, env.DATABASE_NAME ?? 'tietopyynto'),
});
await client.connect();
try {
  await client.query('set role tietopyynto_owner');
  const { rows } = await client.query<{ wrong: number }>('select rebuild_figures() as wrong');
  process.stdout.write(`${rows[0]?.wrong ?? 0} rows were wrong.\n`);
} finally {
  await client.end();
}
