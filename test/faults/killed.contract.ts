import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import pg from 'pg';
import type { FaultHouse } from './fault-house.js';
import { PeopleWhoFile } from './people-who-file.js';
import { expectAllStoredOnce } from './stored.js';
import { until } from './until.js';

const ROUNDS = 3;
/** Jobs of one queue that a worker has in hand at once. */
const IN_HAND = 4;

/** Portal, desk and a worker are killed while they work. The house is new: nothing is filed yet. */
export function killedWhileWorking(open: () => FaultHouse): void {
  describe('portal, desk and one of two workers, killed while requests come in and mail goes out', () => {
    it('lose no acknowledged request and double none; every job is done by either worker, a poisoned one is parked', async () => {
      const house = open();
      const people = new PeopleWhoFile(house);
      const poisoned = await poison(house);
      people.begin({ programs: 4, citizens: 2 });
      for (let round = 1; round <= ROUNDS; round += 1) {
        const before = people.filed.acknowledged.size;
        await until('more requests are in', async () => people.filed.acknowledged.size >= before + 8);
        await killAndStart(house, ['portal', 'desk', round % 2 ? 'worker' : 'worker-2']);
      }
      await people.end();
      await expectAllStoredOnce(house, people.filed);
      await expectAllJobsDone(house);
      expect(await shownToAdministrators(house)).toEqual([poisoned]);
    }, 240_000);

    it('leave no file behind: one whose row was never committed goes with the next sweep, every other stays', async () => {
      const house = open();
      await killWhileStoring(house);
      const loose = await looseFiles(house);
      const named = await namedFiles(house);
      expect([loose.length > 0, named.length > 0]).toEqual([true, true]);
      await age(house.filesDir);
      const workers = ['worker', 'worker-2'].map((name) => house.app(name));
      await Promise.all(workers.map((worker) => worker.stop()));
      await Promise.all(workers.map((worker) => worker.start()));
      await until('what nothing names is swept', async () => (await looseFiles(house)).length === 0);
      const { rows } = await house.asOwner((owner) =>
        owner.query<{ n: number }>(
          `select sum(row_count)::int as n from audit_event where action = 'FilesSwept'`,
        ),
      );
      console.log(
        `files: named ${named.length}, left by killed processes ${loose.length}, swept ${rows[0]!.n}, named and missing ` +
          `${named.filter((id) => !filesOf(house.filesDir).includes(id)).length}`,
      );
      expect([rows[0]!.n, filesOf(house.filesDir).sort()]).toEqual([loose.length, named.sort()]);
    }, 120_000);
  });
}

/** The file is on the disk, its row waits for the table: then the process dies. */
async function killWhileStoring(house: FaultHouse): Promise<void> {
  const holder = await house.owner();
  await holder.query('begin');
  await holder.query('lock table stored_file in exclusive mode');
  const people = new PeopleWhoFile(house);
  people.begin({ programs: 1, citizens: 0 });
  await until('a row waits for the table', async () => (await house.count(WAITING)) > 0);
  await house.app('desk').kill();
  await holder.query('rollback');
  await holder.end();
  await house.app('desk').start();
  await people.end();
}

const WAITING = `select from pg_locks where relation = 'stored_file'::regclass and not granted`;

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name.slice(0, 36));

async function namedFiles(house: FaultHouse): Promise<string[]> {
  return house.asOwner(async (owner) =>
    (await owner.query<{ id: string }>('select id from stored_file')).rows.map(({ id }) => id),
  );
}

async function looseFiles(house: FaultHouse): Promise<string[]> {
  const named = new Set(await namedFiles(house));
  return filesOf(house.filesDir).filter((id) => !named.has(id));
}

/** As if everything had been stored two days ago. */
async function age(folder: string): Promise<void> {
  const then = Date.now() / 1000 - 2 * 24 * 3600;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), then, then);
}

async function killAndStart(house: FaultHouse, names: readonly string[]): Promise<void> {
  const killed = names.map((name) => house.app(name));
  await Promise.all(killed.map((app) => app.kill()));
  await pause(100);
  await Promise.all(killed.map((app) => app.start()));
}

/** A job that fails however often it is tried: what it is about does not say which one. It has one try left. */
async function poison(house: FaultHouse): Promise<string> {
  const id = newId();
  await house.asOwner((owner) =>
    owner.query(
      `insert into outbox (id, job, payload, run_at, created_at, attempts)
       values ($1, 'mail.follow-code', '{}', now(), now(), 4)`,
      [id],
    ),
  );
  return id;
}

/** What stands under _Stopped work_, asked as the desk asks for an administrator of Lahti. */
async function shownToAdministrators(house: FaultHouse): Promise<string[]> {
  const desk = new pg.Client({ connectionString: house.databaseUrl('desk') });
  await desk.connect();
  try {
    await desk.query(`select set_config('app.authority', 'lahti', false)`);
    return (await desk.query<{ id: string }>('select id from stopped_work()')).rows.map(({ id }) => id);
  } finally {
    await desk.end();
  }
}

async function expectAllJobsDone(house: FaultHouse): Promise<void> {
  const open = `select from outbox where done_at is null and failed_at is null and run_at <= now()`;
  await until('every job that is due is done', async () => (await house.count(open)) === 0, 120_000);
  const planned = await house.count(`select from outbox where run_at <= now()`);
  const fired = await house.count('select from outbox where done_at is not null');
  const parked = await house.count(`select from outbox where failed_at is not null and payload = '{}'`);
  const mails = await house.count(`select from outbox where job like 'mail.%' and done_at is not null`);
  const { taken, doubled } = house.post;
  console.log(
    `jobs: planned and due ${planned}, fired ${fired}, parked ${parked}, mails among them ${mails}; ` +
      `messages taken ${taken.size}, handed over twice ${doubled}`,
  );
  expect([fired, parked]).toEqual([planned - 1, 1]);
  expect(taken.size).toBeGreaterThan(0);
  // Taken by the mail server, and the worker killed before it could say so: the same message with the same id again.
  expect(doubled).toBeLessThanOrEqual(ROUNDS * IN_HAND);
}
