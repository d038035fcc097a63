import { type DeliveryChannels, FakeMailer } from '#delivery';
import {
  Database,
  type Drained,
  drainOutbox,
  FakeClock,
  FakeFileStore,
  type JobWatcher,
  loadSettings,
} from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { seedStaff } from '../../db/seed/demo-staff.js';
import { openDesk, openPortal } from '../../db/seed/world.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { openWorker, workerHandlers } from './worker-side.js';

/** The whole house on one test database, with a clock that stands still, files in memory and mail that goes nowhere. */
export interface CaseWorld {
  readonly database: TestDatabase;
  readonly clock: FakeClock;
  readonly files: FakeFileStore;
  readonly mailer: FakeMailer;
  readonly portal: INestApplicationContext;
  readonly desk: INestApplicationContext;
  readonly worker: INestApplicationContext;
  /** As the owner of the tables, past row-level security: for what a test must see or plant. */
  readonly owner: pg.Client;
  /** Does everything in the outbox that is due by the clock; by a further worker, told to a watcher, when given. */
  runJobs(by?: INestApplicationContext, watcher?: JobWatcher): Promise<Drained>;
  /** A further worker on the same database, started now: it reads the catalogue and `changed` settings anew. */
  startWorker(
    changed?: Record<string, string>,
    channels?: DeliveryChannels,
  ): Promise<INestApplicationContext>;
  close(): Promise<void>;
}

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

/**
 * Opens a world whose clock stands at `now`, e.g. `2026-11-22T10:00:00+02:00`; `changed` are settings of its own.
 *
 * @param files left out: in memory
 */
export async function openCaseWorld(
  now: string,
  changed: Record<string, string> = {},
  files = new FakeFileStore(),
): Promise<CaseWorld> {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.url('migrator') });
  await owner.connect();
  await owner.query('set role tietopyynto_owner');
  await seedStaff(owner);
  const settingsWith = (more: Record<string, string>) =>
    loadSettings({
      NODE_ENV: 'test',
      DATABASE_URL: database.url('portal'),
      DATA_KEYS: `k1:${key(1)}`,
      INDEX_KEY: key(2),
      SESSION_SECRET: 'x'.repeat(32),
      ALLOW_TEST_HETU: 'true',
      ...changed,
      ...more,
    });
  const ground = {
    settings: settingsWith({}),
    clock: new FakeClock(now),
    files,
  };
  const mailer = new FakeMailer();
  const [portal, desk, worker] = await Promise.all([
    openPortal({ ...ground, url: database.url('portal') }),
    openDesk({ ...ground, url: database.url('desk') }),
    openWorker({ ...ground, url: database.url('worker') }, mailer),
  ]);
  const further: INestApplicationContext[] = [];
  return {
    ...ground,
    database,
    owner,
    mailer,
    portal,
    desk,
    worker,
    runJobs: (by = worker, watcher) =>
      drainOutbox(by.get(Database, { strict: false }), workerHandlers(by), ground.clock, watcher),
    startWorker: async (more = {}, channels) => {
      const settings = settingsWith(more);
      const started = await openWorker(
        { ...ground, settings, url: database.url('worker') },
        mailer,
        channels,
      );
      further.push(started);
      return started;
    },
    close: async () => {
      await Promise.all(further.map((one) => one.close()));
      await Promise.all([portal.close(), desk.close(), worker.close(), owner.end()]);
      await database.drop();
    },
  };
}
