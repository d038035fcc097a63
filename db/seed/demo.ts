import pg from 'pg';
import { seedClients } from './demo-clients.js';
import { seedAbsence, seedStaff } from './demo-staff.js';
import { seedSystemSettings } from './demo-systems.js';
import { roleUrls } from './role-urls.js';

const env = process.env;
const { migrator, ...urls } = roleUrls(env);

const owner = new pg.Client({ connectionString: migrator });
await owner.connect();
await owner.query('set role tietopyynto_owner');
await seedStaff(owner);
await seedSystemSettings(owner);
await seedClients(owner);
const { rowCount: requests } = await owner.query('select 1 from request limit 1');

if (requests === 0) {
  // The use cases take seconds to load; a start that finds its data again does without.
  const { fillDemo, fillHistory } = await import('./fill-demo.js');
  await seedAbsence(owner);
  await fillHistory(env, owner, urls);
  await fillDemo(env, urls);
}
await owner.end();
