import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/launcher/checkout.mjs';
import { startTimeOf } from '../../scripts/launcher/processes.mjs';
import { removePostgres } from '../../scripts/postgres.mjs';
import { provideRedis, sweepRedis } from './redis.mjs';
import { provideTestPostgres } from './postgres.mjs';

/**
 * Starts what the tests need and tells them by environment variables; a variable that is already set is kept,
 * and its service is left alone.
 *
 * - TEST_PG_ADMIN_URL, TEST_DB_TEMPLATE, PORTAL_DB_PASSWORD, DESK_DB_PASSWORD, WORKER_DB_PASSWORD,
 *   MIGRATOR_DB_PASSWORD
 * - TEST_REDIS_URL, only where redis-server is installed
 *
 * @returns {Promise<{stop: () => Promise<void>}>}
 */
export async function provideTestServices() {
  const tests = join(root, '.data', 'test');
  const folder = join(tests, String(process.pid));
  await sweep(tests);
  const redis = await provideRedis(folder);
  const postgres = await provideTestPostgres(folder).catch(async (error) => {
    await redis.stop();
    throw error;
  });
  return {
    stop: async () => {
      await postgres.stop();
      await redis.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Removes what runs that were killed left behind: each folder begins with the id of its process. */
export async function sweep(tests) {
  const left = existsSync(tests) ? readdirSync(tests) : [];
  for (const pid of left.filter((name) => startTimeOf(Number.parseInt(name, 10)) === undefined)) {
    sweepRedis(join(tests, pid));
    await removePostgres(join(tests, pid));
    rmSync(join(tests, pid), { recursive: true, force: true });
  }
}
