import { FakeClock, FakeFileStore, KeyedIndex, loadSettings, Sealer } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { prepareDatabase, urlFor } from '../db/prepare.js';
import { openDesk } from '../db/seed/world.js';
import { withBareTables } from './bare-tables.js';
import { fillLists, type Size, TODAY } from './lists-data.js';
import { type Server, startServer } from './throw-away-server.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const PASSWORDS = { portal: 'x', desk: 'x', worker: 'x', migrator: 'x' };

/** The desk and a bare connection with its login role, both on one full database. */
export interface ListsGround {
  readonly desk: INestApplicationContext;
  /** As the desk's role: row-level security holds for it as for the desk. */
  readonly bare: pg.Client;
  readonly index: KeyedIndex;
  close(): Promise<void>;
}

let server: Promise<Server> | null = null;
const grounds = new Map<Size, Promise<ListsGround>>();

/** One ground of each size for all lists, because it takes a while to fill: opened by the first that asks. */
export const listsGround = {
  async open(size: Size): Promise<ListsGround> {
    server ??= startServer({ durable: false });
    const ground = grounds.get(size) ?? server.then(({ url }) => openGround(url, size));
    grounds.set(size, ground);
    return ground;
  },
  async close(): Promise<void> {
    const opened = await Promise.allSettled(grounds.values());
    grounds.clear();
    for (const ground of opened) if (ground.status === 'fulfilled') await ground.value.close();
    await (await server)?.stop();
    server = null;
  },
};

/** A full database of its own on the server of `admin`, and the desk on it. */
export async function openGround(admin: string, size: Size): Promise<ListsGround> {
  const database = `lists_${size}`;
  const index = new KeyedIndex(key(2));
  await prepareDatabase(admin, database, PASSWORDS);
  await fill(admin, database, size, index);
  const address = urlFor(admin, 'desk', PASSWORDS.desk, database);
  const settings = loadSettings({
    NODE_ENV: 'test',
    DATABASE_URL: address,
    DATA_KEYS: `k1:${key(1)}`,
    INDEX_KEY: key(2),
    SESSION_SECRET: 'x'.repeat(32),
    ALLOW_TEST_HETU: 'true',
  });
  const clock = new FakeClock(`${TODAY}T12:00:00+02:00`);
  const desk = await openDesk({ settings, clock, files: new FakeFileStore(), url: address });
  const bare = new pg.Client({ connectionString: address });
  await bare.connect();
  const close = async (): Promise<void> => void (await Promise.all([desk.close(), bare.end()]));
  return { desk, bare, index, close };
}

async function fill(server: string, database: string, size: Size, index: KeyedIndex): Promise<void> {
  const url = new URL(server);
  url.pathname = `/${database}`;
  const admin = new pg.Client({ connectionString: url.toString() });
  await admin.connect();
  try {
    const { rows } = await admin.query('select 1 from request limit 1');
    if (rows.length > 0) return;
    await withBareTables(admin, () => fillLists(admin, size, { sealer: new Sealer(`k1:${key(1)}`), index }));
    await admin.query('select count_figures()');
    await admin.query('select count_to_erase()');
    await admin.query('vacuum analyze case_standing, claim_answered');
  } finally {
    await admin.end();
  }
}
