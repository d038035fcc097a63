import { DiskFileStore, FakeClock, loadSettings, Sealer, SystemClock } from '#platform';
import pg from 'pg';
import { LOGIN_ROLES, urlFor } from '../prepare.js';
import { fileDemoCases } from './demo-cases.js';
import { seedStaff } from './demo-staff.js';
import { openDesk, openPortal } from './world.js';

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
const { rowCount: requests } = await owner.query('select 1 from request limit 1');
await owner.end();

if (requests === 0) {
  const settings = loadSettings({ ...env, DATABASE_URL: urlOf(portal) });
  const clock = new FakeClock(new SystemClock().now().toString());
  const files = new DiskFileStore(settings.FILES_DIR, new Sealer(settings.DATA_KEYS));
  const ground = { settings, clock, files };
  const sides = await Promise.all([
    openPortal({ ...ground, url: urlOf(portal) }),
    openDesk({ ...ground, url: urlOf(desk) }),
  ]);
  await fileDemoCases(...sides, clock);
  await Promise.all(sides.map((side) => side.close()));
}
