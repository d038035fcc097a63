import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DiskFileStore, Sealer } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import { type KillPoint, KillingStub } from '#test/support/killing-stub';
import { registrar } from '#test/support/question-world';
import { refuseErasure } from '#test/support/refused-document';
import { SendingWorld } from '#test/support/sending-world';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aCitizen } from '../../../test/builders/request.builder.js';

let sending: SendingWorld;
let stub: KillingStub;
/** The worker that goes on after the one that was killed. */
let next: INestApplicationContext;
let files: string;
let killed: ChildProcess | undefined;

const settings = () => ({
  SUOMIFI_MESSAGES_URL: stub.origin,
  SUOMIFI_MESSAGES_SERVICE_ID: stub.account.serviceId,
  SUOMIFI_MESSAGES_USERNAME: stub.account.username,
  SUOMIFI_MESSAGES_PASSWORD: stub.account.password,
});

beforeAll(async () => {
  sending = await SendingWorld.open();
  stub = new KillingStub();
  await stub.open();
  files = await mkdtemp(join(tmpdir(), 'tietopyynto-'));
  next = await sending.house.world.startWorker(settings());
  await sending.house.world.owner.query(
    `insert into connected_channel (name, told_at) values ('suomifi-electronic', now())`,
  );
}, 60_000);
afterEach(() => {
  if (killed?.exitCode === null && killed.signalCode === null) killed.kill('SIGKILL');
});
afterAll(async () => {
  await stub.close();
  await sending.close();
  await rm(files, { recursive: true });
});

/** A decision for who agreed to be served in a mailbox: its letters on the disk, its envelope planned. @returns its id */
async function planned(): Promise<string> {
  const identity = { verified: 'none', email: null } as const;
  const { caseId, claims } = await sending.filed({ answerBy: 'counter' }, identity, aCitizen(null));
  const { owner, files: inMemory } = sending.house.world;
  await owner.query(
    `insert into service_consent (id, request_id, given, way, told_on, recorded_at, recorded_by)
     select gen_random_uuid(), request_id, true, 'letter', '2026-11-22', now(), $2 from case_file where id = $1`,
    [caseId, registrar.staffId],
  );
  await owner.query(
    `update request set answer_by = 'email-notice' where id = (select request_id from case_file where id = $1)`,
    [caseId],
  );
  await refuseErasure(sending.house.world, caseId, claims[0]!.id);
  const disk = new DiskFileStore(files, next.get(Sealer, { strict: false }));
  for (const [id, bytes] of inMemory.files) await disk.put(id, bytes);
  return sending.envelope(caseId, 'suomifi-electronic');
}

/** Starts the worker of an installation; it begins at once with what is planned. */
async function start(): Promise<ChildProcess> {
  killed = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: sending.house.world.database.url('worker'),
      WORKER_PORT: '0',
      DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
      SESSION_SECRET: 'x'.repeat(32),
      FILES_DIR: files,
      ...settings(),
    },
  });
  return killed;
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

const stateOf = async (deliveryId: string): Promise<string> => {
  const { rows } = await sending.house.world.owner.query<{ state: string }>(
    'select state from delivery where id = $1',
    [deliveryId],
  );
  return rows[0]!.state;
};

const POINTS: readonly [string, KillPoint, number][] = [
  ['signing in', { when: 'before', path: '/v1/token' }, 0],
  ['asking for the mailbox', { when: 'before', path: '/v1/mailboxes/active' }, 0],
  ['handing over a file', { when: 'before', path: '/v2/attachments' }, 0],
  ['handing over a file that was taken', { when: 'after', path: '/v2/attachments' }, 0],
  ['sending the message', { when: 'before', path: '/v2/messages/electronic' }, 0],
  ['sending a message that was taken', { when: 'after', path: '/v2/messages/electronic' }, 1],
];

describe('a worker that is killed while it sends', () => {
  it.each(POINTS)(
    '%s: the letter reaches the person once, and it is written down',
    async (_, point, taken) => {
      const deliveryId = await planned();
      const dead = new Promise<void>((resolve) => {
        stub.killAt(point, () => {
          killed?.kill('SIGKILL');
          resolve();
        });
      });
      const child = await start();
      await dead;
      await gone(child);
      expect([await stateOf(deliveryId), stub.taken(deliveryId)]).toEqual(['planned', taken]);
      await sending.house.world.runJobs(next);
      expect([await stateOf(deliveryId), stub.taken(deliveryId)]).toEqual(['sent', 1]);
      await sending.house.world.runJobs(next);
      expect(stub.taken(deliveryId)).toBe(1);
    },
    60_000,
  );

  it.each([
    ['before it has read', 0],
    ['between sending and writing it down', 1],
  ])(
    '%s: the letter reaches the person once, and it is written down',
    async (_, taken) => {
      const deliveryId = await planned();
      const holder = new pg.Client({ connectionString: sending.house.world.database.url('migrator') });
      await holder.connect();
      await holder.query('set role tietopyynto_owner');
      const hold = async () => {
        await holder.query('begin');
        await holder.query('select 1 from delivery where id = $1 for update', [deliveryId]);
      };
      if (taken === 0) await hold();
      const sent = new Promise<void>((resolve) => {
        if (taken === 0) resolve();
        else stub.killAt({ when: 'after', path: '/v2/messages/electronic' }, resolve);
      });
      // The reply waits until the row is held: the worker can no longer write what it has sent.
      stub.holdReply = taken === 1 ? hold : null;
      const child = await start();
      await sent;
      while (!(await isHeldUp(holder))) await pause(50);
      child.kill('SIGKILL');
      await gone(child);
      await holder.query('rollback');
      await holder.end();
      expect([await stateOf(deliveryId), stub.taken(deliveryId)]).toEqual(['planned', taken]);
      await sending.house.world.runJobs(next);
      expect([await stateOf(deliveryId), stub.taken(deliveryId)]).toEqual(['sent', 1]);
    },
    60_000,
  );
});

/** Does the worker wait for the row that this one holds? */
async function isHeldUp(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query('select 1 from pg_locks where not granted limit 1');
  return rows.length > 0;
}
