import pg from 'pg';
import { LOGIN_ROLES, urlFor } from '../prepare.js';
import { seedClients } from './demo-clients.js';
import { seedAbsence, seedStaff } from './demo-staff.js';
import { seedSystemSettings } from './demo-systems.js';

const env = process.env;
const [portal, desk, , migrator] = LOGIN_ROLES;
const urlOf = (role: (typeof LOGIN_ROLES)[number]): string =>
  urlFor(
    env.ADMIN_DATABASE_URL ?? '',
    role,
    env[`${role.toUpperCase()}_DB_PASSWORD`] ?? '',
    env.DATABASE_NAME ?? 'tietopyynto',
  );

const owner = new pg.Client({ connectionString: urlOf(migrator) });
await owner.connect();
await owner.query('set role tietopyynto_owner');
await seedStaff(owner);
await seedSystemSettings(owner);
await seedClients(owner);
const { rowCount: requests } = await owner.query('select 1 from request limit 1');

if (requests === 0) {
  // The use cases take seconds to load; a start that finds its data again does without.
  const { fillDemo, fillHistory } = await import('./fill-demo.js');
  const urls = { portal: urlOf(portal), desk: urlOf(desk) };
  await seedAbsence(owner);
  await fillHistory(env, owner, urls);
  await fillDemo(env, urls);
}
await owner.end();
