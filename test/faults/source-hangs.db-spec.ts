import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectedHouse, sourceEntry } from '#test/support/connected-sources';
import { valueOf } from '#test/support/handled-case';
import type { TasksOfCase } from '#test/support/tasks-of-case';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffMember } from '../builders/staff.builder.js';
import { AppProcess } from './processes.js';
import { until } from './until.js';

const petri = staffMember('petri.testila');
const house = new ConnectedHouse();
let tasks: TasksOfCase;
let files: string;
let worker: AppProcess;

beforeAll(async () => {
  await house.open();
  tasks = await house.searched();
  files = await mkdtemp(join(tmpdir(), 'tietopyynto-'));
  // Typpi takes what it is asked and never answers; nobody waits longer than it is given.
  house.typpi.answers = ['silent'];
  const sources = [
    sourceEntry(house.walmu, 'walmu'),
    { ...sourceEntry(house.typpi, 'typpi'), timeoutSeconds: 10 },
  ];
  worker = new AppProcess(
    'worker',
    join(process.cwd(), 'dist/apps/worker/src/main.js'),
    {
      NODE_ENV: 'test',
      DATABASE_URL: house.world.database.url('worker'),
      WORKER_PORT: '0',
      DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
      SESSION_SECRET: 'x'.repeat(32),
      FILES_DIR: files,
      SOURCES: JSON.stringify(sources),
    },
    files,
  );
}, 60_000);
afterAll(async () => {
  await worker.kill();
  await house.close();
  await rm(files, { recursive: true });
});

describe('a source that hangs', () => {
  it('holds up neither the other source nor any other job, and its task goes to people', async () => {
    const [walmu, typpi] = [await tasks.idOf('walmu'), await tasks.idOf('typpi')];
    valueOf(await house.ask(typpi, { actor: petri }));
    // It has been asked three times already: this is the last try.
    await house.world.owner.query(`update outbox set attempts = 3 where job = 'sources.ask-source'`);
    await worker.start();
    await until('the source was asked', async () => house.typpi.asked.length === 1);
    valueOf(await house.ask(walmu));
    const { rows } = await house.world.owner.query<{ id: string }>(
      `insert into outbox (id, job, payload, run_at, created_at, attempts)
       select gen_random_uuid(), 'cases.warn-of-deadline',
         jsonb_build_object('claimId', gen_random_uuid(), 'kind', 'due-in-7', 'due', '2027-01-04'), now(), now(), 0
       from generate_series(1, 20) returning id`,
    );
    const clockJobs = rows.map(({ id }) => `'${id}'`).join(', ');
    const open = `id in (${clockJobs}) and done_at is null`;
    await until('the clock jobs are done', async () => {
      const left = await house.world.owner.query(`select from outbox where ${open}`);
      return left.rows.length === 0;
    });
    await until(
      'the other source has answered',
      async () => (await house.opened(walmu)).state === 'to-confirm',
    );
    expect((await house.opened(typpi, petri)).state).toBe('running');
    await until(
      'the task is for people',
      async () => (await house.opened(typpi, petri)).state === 'manual',
      30_000,
    );
    const { content } = await house.opened(typpi, petri);
    expect(content.source?.result).toMatchObject({ kind: 'failed', stop: 'timed-out' });
    expect([await house.steps(typpi), house.typpi.asked.length, worker.isRunning]).toEqual([
      ['asked-query', 'timed-out'],
      1,
      true,
    ]);
    console.log(`clock jobs: planned ${rows.length}, fired ${rows.length} while the source hung`);
  }, 90_000);
});
