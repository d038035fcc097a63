import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase, urlFor } from '../db/prepare.js';
import type { Bench, Round } from './bench.js';
import { checkout, type Server, startServer } from './throw-away-server.js';
import { wall } from './timed.js';

const APPS = ['portal', 'desk', 'worker'] as const;
type App = (typeof APPS)[number];
const PASSWORDS = { portal: 'x', desk: 'x', worker: 'x', migrator: 'x' };
const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

/** The least that a process of Node can be: it listens and says that it is ready. */
const BARE = `require('node:http').createServer().listen(0, '127.0.0.1', () => process.send({ ready: true }))`;

/** From the start of a process until it takes work, and what it then holds, against a Node that only listens. */
export const bench: readonly Bench[] = APPS.flatMap((app) => [
  {
    name: `start-up, ${app}`,
    what: 'until it says that it is ready',
    floor: 'a Node that only listens',
    unit: 'ms',
    rounds: ({ rounds }) => measured(app, rounds, ({ took }) => took),
  },
  {
    name: `memory, ${app}`,
    what: 'its own memory, when it is ready',
    floor: 'a Node that only listens',
    unit: 'MiB',
    rounds: ({ rounds }) => measured(app, rounds, ({ holds }) => holds),
  },
]);

interface Started {
  /** Milliseconds. */
  readonly took: number;
  /** MiB of memory that are the process's own. */
  readonly holds: number;
}

let server: Promise<Server> | null = null;
const taken = new Map<App, Promise<readonly { app: Started; bare: Started }[]>>();

/** Both figures of an app come from the same starts. */
async function measured(app: App, rounds: number, of: (started: Started) => number): Promise<Round[]> {
  server ??= startServer({ durable: false }).then(async (started) => {
    await prepareDatabase(started.url, 'processes', PASSWORDS);
    return started;
  });
  const { url } = await server;
  const starts = taken.get(app) ?? startOften(app, url, Math.ceil(rounds / 5));
  taken.set(app, starts);
  return (await starts).map((pair) => ({ measured: of(pair.app), floor: of(pair.bare) }));
}

export const close = async (): Promise<void> => (await server)?.stop();

async function startOften(app: App, admin: string, rounds: number) {
  const files = mkdtempSync(join(tmpdir(), 'tietopyynto-bench-files-'));
  const env = {
    NODE_ENV: 'test',
    DATABASE_URL: urlFor(admin, app, PASSWORDS[app], 'processes'),
    FILES_DIR: files,
    PORTAL_PORT: '0',
    DESK_PORT: '0',
    WORKER_PORT: '0',
    DATA_KEYS: `k1:${key(1)}`,
    INDEX_KEY: key(2),
    SESSION_SECRET: 'x'.repeat(32),
  };
  const main = join(checkout(), 'dist/apps', app, 'src/main.js');
  const pairs = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push({
      app: await startOnce(['--enable-source-maps', main], env),
      bare: await startOnce(['-e', BARE], {}),
    });
  rmSync(files, { recursive: true, force: true });
  return pairs;
}

async function startOnce(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> {
  const from = wall();
  const child = spawn(process.execPath, args, {
    cwd: checkout(),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await readiness(child);
  const took = wall() - from;
  const holds = memoryOf(child);
  child.kill('SIGKILL');
  await new Promise((gone) => child.once('exit', gone));
  return { took, holds };
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((ready, failed) => {
    child.once('message', () => ready());
    child.once('exit', (code) => failed(new Error(`A process ended with ${code} before it was ready`)));
  });
}

/** Anonymous memory: what the process holds itself, without programs and libraries shared with others. Linux only. */
function memoryOf({ pid }: ChildProcess): number {
  const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
