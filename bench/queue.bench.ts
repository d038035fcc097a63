import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import {
  defineJob,
  jobHandlers,
  JobQueues,
  JobRunner,
  JobWorkers,
  onJob,
  openDatabase,
  OutboxRelay,
  SystemClock,
} from '#platform';
import { IsUUID } from 'class-validator';
import pg from 'pg';
import { prepareDatabase, urlFor } from '../db/prepare.js';
import type { Bench, Round } from './bench.js';
import { type Server, startServer } from './throw-away-server.js';
import { wall } from './timed.js';

/** Jobs of one round, on each store. */
const JOBS = 300;
const PASSWORDS = { portal: 'x', desk: 'x', worker: 'x', migrator: 'x' };

class Payload {
  @IsUUID()
  subject: string;
}
const DO_NOTHING = defineJob({
  name: 'bench.do-nothing',
  payload: Payload,
  attempts: 1,
  backoff: { type: 'fixed', delay: 10 },
});

/** Jobs from the outbox over the queue to their end, on either store. */
export const bench: readonly Bench[] = [
  {
    name: 'queue, Redis',
    what: `jobs a second, ${JOBS} at a time, the queue on Redis`,
    floor: 'the same with the queue on PostgreSQL',
    unit: 'jobs a second',
    rounds: async ({ rounds }) => {
      const server = await startServer({ durable: true });
      const redis = await startRedis();
      try {
        await prepareDatabase(server.url, 'queue', PASSWORDS);
        return await measure(server, redis.url, Math.ceil(rounds / 3));
      } finally {
        await redis.stop();
        await server.stop();
      }
    },
  },
];

async function measure(server: Server, redisUrl: string, rounds: number): Promise<Round[]> {
  const url = new URL(server.url);
  url.pathname = '/queue';
  const admin = new pg.Client({ connectionString: url.toString() });
  await admin.connect();
  const databaseUrl = urlFor(server.url, 'worker', PASSWORDS.worker, 'queue');
  const [onPostgres, onRedis] = [await openStore(databaseUrl, null), await openStore(databaseUrl, redisUrl)];
  try {
    for (const store of [onPostgres, onRedis]) await store.perSecond(admin);
    const taken: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const floor = await onPostgres.perSecond(admin);
      const measured = await onRedis.perSecond(admin);
      taken.push({ measured, floor, perSecond: measured });
    }
    return taken;
  } finally {
    for (const store of [onPostgres, onRedis]) await store.close();
    await admin.end();
  }
}

/** A worker whose queue lives in one of the stores. */
async function openStore(databaseUrl: string, queueUrl: string | null) {
  const clock = new SystemClock();
  const database = await openDatabase(databaseUrl, { max: 6 });
  const handlers = jobHandlers([onJob(DO_NOTHING, async () => undefined)], [DO_NOTHING]);
  const address = { databaseUrl, queueUrl, prefix: 'bench' };
  const failed = (error: unknown): never => {
    throw error;
  };
  const queues = new JobQueues(address, [DO_NOTHING], failed);
  await queues.ready();
  const relay = new OutboxRelay(database, queues, handlers, clock);
  const runner = new JobRunner(database, handlers, clock);
  const watcher = { ran: () => undefined, failed: () => undefined, queueError: failed };
  const workers = new JobWorkers(address, handlers, runner, watcher);
  const perSecond = async (admin: pg.Client): Promise<number> => {
    await admin.query(
      `insert into outbox (id, job, payload, run_at) select gen_random_uuid(), $1, jsonb_build_object('subject', $2::text), now()
       from generate_series(1, $3::int)`,
      [DO_NOTHING.name, randomUUID(), JOBS],
    );
    await workers.start();
    const from = wall();
    await relay.run();
    while ((await open(admin)) > 0) await new Promise((next) => setTimeout(next, 5));
    const taken = wall() - from;
    await workers.drain();
    return (JOBS * 1000) / taken;
  };
  const close = async (): Promise<void> => {
    await queues.close();
    await database.close();
  };
  return { perSecond, close };
}

async function open(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    'select count(*)::int as count from outbox where done_at is null',
  );
  return rows[0]?.count ?? 0;
}

/** A Redis in memory. @throws where none is installed */
async function startRedis() {
  const port = await freePort();
  const flags = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'].map(String);
  const server = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((ready, failed) => {
    server.once('error', () => failed(new Error('The bench of the queue needs redis-server.')));
    server.stdout.on('data', (text) => {
      if (String(text).includes('Ready to accept connections')) ready();
    });
  });
  const stop = (): Promise<void> =>
    new Promise((stopped) => {
      server.once('exit', () => stopped());
      server.kill('SIGKILL');
    });
  return { url: `redis://127.0.0.1:${port}`, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((closed) => server.close(() => closed()));
  return port;
}
