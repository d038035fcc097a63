import { removePostgres, startPostgres } from '../../scripts/postgres.mjs';

const template = 'tietopyynto_test_template';
const passwords = {
  PORTAL_DB_PASSWORD: 'portal-in-tests',
  DESK_DB_PASSWORD: 'desk-in-tests',
  WORKER_DB_PASSWORD: 'worker-in-tests',
  MIGRATOR_DB_PASSWORD: 'migrator-in-tests',
};

/**
 * One throw-away PostgreSQL with the migrated template database, or the server of TEST_DATABASE_URL.
 * @param {string} folder where its data goes; its name is this process's id
 */
export async function provideTestPostgres(folder) {
  Object.assign(process.env, { ...passwords, ...pick(process.env, Object.keys(passwords)) });
  if (process.env.TEST_PG_ADMIN_URL && process.env.TEST_DB_TEMPLATE) return { stop: async () => undefined };
  const given = process.env.TEST_PG_ADMIN_URL ?? process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startPostgres({ dir: folder, fast: true });
  process.env.TEST_PG_ADMIN_URL = given ?? server.url;
  process.env.TEST_DB_TEMPLATE = template;
  const stop = async () => {
    if (!server) return;
    await server.stop();
    await removePostgres(folder);
  };
  try {
    await prepareTemplate();
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

async function prepareTemplate() {
  const { prepareDatabase } = await import(new URL('../../dist/db/prepare.js', import.meta.url).href);
  await prepareDatabase(process.env.TEST_PG_ADMIN_URL, template, {
    portal: process.env.PORTAL_DB_PASSWORD,
    desk: process.env.DESK_DB_PASSWORD,
    worker: process.env.WORKER_DB_PASSWORD,
    migrator: process.env.MIGRATOR_DB_PASSWORD,
  });
}

function pick(object, keys) {
  return Object.fromEntries(keys.filter((key) => object[key]).map((key) => [key, object[key]]));
}
