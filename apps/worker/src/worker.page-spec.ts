import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let database: TestDatabase;
let worker: ChildProcess;
let url: string;
let said = '';

beforeAll(async () => {
  database = await createTestDatabase();
  worker = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.url('worker'),
      WORKER_PORT: '0',
      DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
      SESSION_SECRET: 'x'.repeat(32),
    },
  });
  for (const stream of [worker.stdout, worker.stderr]) stream?.on('data', (text) => (said += String(text)));
  const ready = await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
  const [message] = ready as [{ ready?: boolean; url?: string } | number];
  if (typeof message !== 'object' || !message?.url) throw new Error(`The worker did not start: ${said}`);
  url = message.url;
}, 30_000);
afterAll(async () => {
  if (worker?.exitCode === null && worker.signalCode === null) worker.kill('SIGKILL');
  await database?.drop();
});

describe('the worker', () => {
  it('says that it lives and that it is ready', async () => {
    const answers = await Promise.all(['live', 'ready'].map((kind) => fetch(`${url}/health/${kind}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('shows how late the queue is, what was parked, and what of the audit trail is not sealed', async () => {
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toMatch(/^tietopyynto_queue_lag_seconds 0$/m);
    expect(text).toMatch(/^tietopyynto_outbox_parked 0$/m);
    expect(text).toMatch(/^tietopyynto_audit_unsealed 0$/m);
    expect(text).toMatch(/^tietopyynto_audit_unsealed_seconds 0$/m);
  });

  it('shows how the clocks of open cases stand and which letters reached nobody', async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/^tietopyynto_open_cases\{state="late"\} 0$/m);
    expect(text).toMatch(/^tietopyynto_letters_unreached\{state="failed"\} 0$/m);
  });

  it('logs a job with the id of the web request that planned it', async () => {
    const act = '5d1f0000-0000-4000-8000-0000000000aa';
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(
      `insert into outbox (id, job, payload, run_at, act_id)
       values (gen_random_uuid(), 'mail.send-notice', jsonb_build_object('deliveryId', gen_random_uuid()), now(), $1)`,
      [act],
    );
    await admin.end();
    const line = (): string | undefined =>
      said.split('\n').find((one) => one.includes(`"requestId":"${act}"`));
    for (const end = Date.now() + 20_000; !line() && Date.now() < end;)
      await new Promise((next) => setTimeout(next, 50));
    expect(line() ?? said).toContain('mail.send-notice');
  }, 30_000);

  it('has no other pages', async () => {
    expect((await fetch(`${url}/`)).status).toBe(404);
  });

  it('stops when it is asked to', async () => {
    const gone = once(worker, 'exit');
    worker.kill('SIGTERM');
    const [code, signal] = (await gone) as [number | null, string | null];
    expect([code, signal]).toEqual([0, null]);
    expect(said).not.toMatch(/"level":"(error|fatal)"/);
  }, 15_000);
});
