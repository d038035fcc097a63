import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConnectedHouse, sourceEntry } from '#test/support/connected-sources';
import { PERSON } from '#test/support/faulty-source';
import { valueOf } from '#test/support/handled-case';
import { staffMember } from '../../../test/builders/staff.builder.js';
import type { TasksOfCase } from '#test/support/tasks-of-case';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const petri = staffMember('petri.testila');
const SECRETS = [
  'token-',
  'a secret of the tests',
  'Eero',
  'FIRST_NAME',
  PERSON,
  'gdpr-api',
  'A secret detail',
];

const house = new ConnectedHouse();
let worker: ChildProcess | undefined;
let files: string;
let tasks: TasksOfCase;
let said = '';

/** Starts the worker as it runs in an installation. @returns whether it is ready */
async function start(sources: string): Promise<boolean> {
  worker = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: house.world.database.url('worker'),
      WORKER_PORT: '0',
      DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
      SESSION_SECRET: 'x'.repeat(32),
      FILES_DIR: files,
      LOG_LEVEL: 'debug',
      SOURCES: sources,
    },
  });
  for (const stream of [worker.stdout, worker.stderr]) stream?.on('data', (text) => (said += String(text)));
  const [message] = (await Promise.race([once(worker, 'message'), once(worker, 'exit')])) as unknown[];
  return typeof message === 'object' && message !== null;
}

/** Waits until it is so; the test's own timeout ends it. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await pause(100);
}

beforeAll(async () => {
  await house.open();
  files = await mkdtemp(join(tmpdir(), 'tietopyynto-'));
  tasks = await house.searched();
}, 60_000);
afterAll(async () => {
  if (worker?.exitCode === null && worker.signalCode === null) worker.kill('SIGKILL');
  await house.close();
  await rm(files, { recursive: true });
});

describe('the worker of an installation', () => {
  it('does not start with a source that cannot be used, and says which without a value', async () => {
    const entry = { ...sourceEntry(house.walmu, 'walmu'), timeoutSeconds: 'a secret of the tests' };
    expect(await start(JSON.stringify([entry]))).toBe(false);
    expect(said).toContain('SOURCES: The sources cannot be used: source 1, timeoutSeconds');
    expect(SECRETS.filter((text) => said.includes(text))).toEqual([]);
  }, 30_000);

  it('asks a source over its queue and keeps what came', async () => {
    const entries = [sourceEntry(house.walmu, 'walmu'), sourceEntry(house.typpi, 'typpi')];
    expect(await start(JSON.stringify(entries))).toBe(true);
    const walmu = await tasks.idOf('walmu');
    valueOf(await house.ask(walmu));
    await until(async () => (await house.opened(walmu)).state === 'to-confirm');
    const { documents, content } = await house.opened(walmu);
    expect([documents.length, content.source?.result?.kind]).toEqual([2, 'found']);
  }, 60_000);

  it('logs that a source failed by a code, and of no source a token, a body, an address or whom it was asked about', async () => {
    house.typpi.answers = ['error'];
    const typpi = await tasks.idOf('typpi');
    valueOf(await house.ask(typpi, { actor: petri }));
    await until(() => said.includes('source.server-error'));
    expect((await house.opened(typpi, petri)).content.source?.tries).toBe(1);
    expect(SECRETS.filter((text) => said.includes(text))).toEqual([]);
  }, 60_000);
});
