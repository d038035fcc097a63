import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { anyPort } from '#test/support/any-port';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

/** What must never stand in a log, each where it might get into it. */
const SECRETS = {
  key: Buffer.alloc(32, 'seeded-data-key').toString('base64'),
  index: Buffer.alloc(32, 'seeded-index-key').toString('base64'),
  session: 'seeded-session-secret-of-forty-letters!!',
  token: 'seeded-bearer-token',
  cookie: 'seeded-cookie-value',
  name: 'Siemennetty-Mallikas',
  hetu: '010594Y9032',
  email: 'seeded.address@posti.example',
};

let database: TestDatabase;
let desk: ChildProcess;
let said = '';
let gone = false;
let url: string;
let watch: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const [port, watchPort] = [await anyPort(), await anyPort()];
  url = `http://127.0.0.1:${port}`;
  watch = `http://127.0.0.1:${watchPort}`;
  desk = spawn(process.execPath, ['dist/apps/desk/src/main.js'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: 'debug',
      DATABASE_URL: database.url('desk'),
      DESK_PORT: String(port),
      DESK_URL: `http://localhost:${port}`,
      DESK_WATCH_PORT: String(watchPort),
      STAFF_OIDC_ISSUER: 'http://127.0.0.1:9',
      DATA_KEYS: `k1:${SECRETS.key}`,
      INDEX_KEY: SECRETS.index,
      SESSION_SECRET: SECRETS.session,
    },
  });
  for (const stream of [desk.stdout, desk.stderr]) stream?.on('data', (text) => (said += String(text)));
  const [message] = (await Promise.race([once(desk, 'message'), once(desk, 'exit')])) as [unknown];
  if (typeof message !== 'object') throw new Error(`The desk did not start: ${said}`);
});
afterAll(async () => {
  if (desk?.exitCode === null && desk.signalCode === null) desk.kill('SIGKILL');
  if (!gone) await database?.drop();
});

describe('the desk, watched', () => {
  it('lives and is ready while its database answers', async () => {
    const answers = await Promise.all(['live', 'ready'].map((kind) => fetch(`${watch}/health/${kind}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('shows nothing of that on the port that the proxy publishes', async () => {
    const answers = await Promise.all(
      ['metrics', 'health/live', 'health/ready'].map((path) =>
        fetch(`${url}/${path}`, { redirect: 'manual' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('counts whom it refused', async () => {
    const before = await refused('no-token');
    await fetch(`${url}/api/v1/cases`, { headers: { Authorization: 'Bearer nobody' } });
    expect(await refused('no-token')).toBe(before + 1);
  });

  it('writes the id of a request into its line, and gives it to who asked', async () => {
    const answer = await fetch(`${url}/fi/sign-in`, { redirect: 'manual' });
    const id = answer.headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    await until(() => said.includes(`"requestId":"${id}"`));
  });

  it('logs no secret and nobody, wherever they come in', async () => {
    const { token, cookie, name, hetu, email } = SECRETS;
    const person = { name, personalIdentityCode: hetu, email };
    const headers = {
      Authorization: `Bearer ${token}`,
      Cookie: `tp.sid=${cookie}`,
      'User-Agent': `${name} ${email}`,
    };
    await fetch(`${url}/api/v1/requests`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': hetu },
      body: JSON.stringify({ person }),
    });
    await fetch(`${url}/fi/diary?name=${name}&hetu=${hetu}`, { headers, redirect: 'manual' });
    await fetch(`${url}/fi/callback?code=${token}&state=${cookie}`, { headers, redirect: 'manual' });
    await fetch(`${url}/fi/sign-in`, { headers, redirect: 'manual' });
    const last = (await fetch(`${url}/nowhere/${email}`, { headers })).headers.get('x-request-id');
    await until(() => said.includes(String(last)));
    const password = new URL(database.url('desk')).password;
    const seen = [...Object.entries(SECRETS), ['password of the database', password] as const].filter(
      ([, secret]) => said.includes(secret),
    );
    expect(seen.map(([what]) => what)).toEqual([]);
  });

  it('lives on but is not ready when its database is away', async () => {
    await database.drop();
    gone = true;
    const answers = await Promise.all(['live', 'ready'].map((kind) => fetch(`${watch}/health/${kind}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 503]);
  });
});

async function refused(reason: string): Promise<number> {
  const text = await (await fetch(`${watch}/metrics`)).text();
  return Number(
    new RegExp(`^tietopyynto_access_refusals_total\\{reason="${reason}"\\} (\\d+)$`, 'm').exec(text)?.[1],
  );
}

async function until(seen: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !seen();) {
    if (Date.now() > end) throw new Error('Not seen in time');
    await new Promise((next) => setTimeout(next, 20));
  }
}
