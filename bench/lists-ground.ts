import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FakeClock, FakeFileStore, KeyedIndex, loadSettings, Sealer } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { prepareDatabase, urlFor } from '../db/prepare.js';
import { openDesk } from '../db/seed/world.js';
import { fillLists, TODAY } from './lists-data.js';

const DATABASE = 'tietopyynto_bench';
const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

/** The desk and a bare connection with its login role, both on one full database. */
export interface ListsGround {
  readonly desk: INestApplicationContext;
  /** As the desk's role: row-level security holds for it as for the desk. */
  readonly bare: pg.Client;
  readonly index: KeyedIndex;
  close(): Promise<void>;
}

let ground: Promise<ListsGround> | null = null;

/** One ground for all lists, because it takes a while to fill: opened by the first that asks. */
export const listsGround = {
  open: (): Promise<ListsGround> => (ground ??= openGround()),
  close: async (): Promise<void> => {
    const opened = await ground?.catch(() => null);
    ground = null;
    await opened?.close();
  },
};

async function openGround(): Promise<ListsGround> {
  const server = await startServer();
  try {
    return await openOn(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openOn(server: Server): Promise<ListsGround> {
  const passwords = { portal: 'x', desk: 'x', worker: 'x', migrator: 'x' };
  await prepareDatabase(server.url, DATABASE, passwords);
  const address = urlFor(server.url, 'desk', passwords.desk, DATABASE);
  const settings = loadSettings({
    NODE_ENV: 'test',
    DATABASE_URL: address,
    DATA_KEYS: `k1:${key(1)}`,
    INDEX_KEY: key(2),
    SESSION_SECRET: 'x'.repeat(32),
    ALLOW_TEST_HETU: 'true',
  });
  const index = new KeyedIndex(key(2));
  await fill(urlFor(server.url, 'migrator', passwords.migrator, DATABASE), index);
  const clock = new FakeClock(`${TODAY}T12:00:00+02:00`);
  const desk = await openDesk({ settings, clock, files: new FakeFileStore(), url: address });
  const bare = new pg.Client({ connectionString: address });
  await bare.connect();
  const close = async (): Promise<void> => {
    await Promise.all([desk.close(), bare.end()]);
    await server.stop();
  };
  return { desk, bare, index, close };
}

async function fill(url: string, index: KeyedIndex): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query('set role tietopyynto_owner');
    await fillLists(owner, new Sealer(`k1:${key(1)}`), index);
    await owner.query('vacuum');
  } finally {
    await owner.end();
  }
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL of the checkout, without fsync on both sides of the comparison. */
async function startServer(): Promise<Server> {
  const script = pathToFileURL(join(checkout(), 'scripts/postgres.mjs')).href;
  const { startPostgres, removePostgres } = (await import(script)) as {
    startPostgres: (options: {
      dir: string;
      fast: boolean;
    }) => Promise<{ url: string; stop: () => Promise<boolean> }>;
    removePostgres: (dir: string) => Promise<void>;
  };
  const dir = mkdtempSync(join(tmpdir(), 'tietopyynto-bench-'));
  const server = await startPostgres({ dir, fast: true });
  const stop = async (): Promise<void> => {
    await server.stop();
    await removePostgres(dir);
    rmSync(dir, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

function checkout(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'scripts/postgres.mjs'))) return folder;
    if (folder === dirname(folder)) throw new Error('There is no scripts/postgres.mjs above the bench.');
  }
}
