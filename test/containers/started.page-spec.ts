import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { anyPort } from '#test/support/any-port';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { composeFile, type ComposeService, environmentOf } from './compose-file.js';

jest.setTimeout(120_000);

const { services } = composeFile();
const redis = process.env.TEST_REDIS_URL;
if (!redis) process.stderr.write('NOT RUN: the start commands with Redis (redis-server is not installed)\n');
const random = (): string => randomBytes(32).toString('base64');
const secret = (): string => randomBytes(24).toString('hex');

/** What docker/.env says, in production as it must be. */
const DOT_ENV = {
  PORTAL_HOST: 'portal.example',
  DESK_HOST: 'desk.example',
  POSTGRES_PASSWORD: 'x',
  PORTAL_DB_PASSWORD: secret(),
  DESK_DB_PASSWORD: secret(),
  WORKER_DB_PASSWORD: secret(),
  MIGRATOR_DB_PASSWORD: secret(),
  MAIL_FROM: 'tietopyynto@palvelu.example',
  DATA_KEYS: `k1:${random()}`,
  INDEX_KEY: random(),
  PORTAL_SESSION_SECRET: secret(),
  DESK_SESSION_SECRET: secret(),
  AUDIT_SIGNING_KEY: generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64'),
  DEFAULT_REGISTRY: 'lahti',
  CITIZEN_OIDC_ISSUER: 'https://citizens.example',
  CITIZEN_OIDC_CLIENT_SECRET: secret(),
  STAFF_OIDC_ISSUER: 'https://staff.example',
  STAFF_OIDC_CLIENT_SECRET: secret(),
  STAFF_ACR_VALUES: 'mfa',
};
const database = 'tietopyynto';
const files = mkdtempSync(join(tmpdir(), 'containers-test-'));
const running: ChildProcess[] = [];
interface Postgres {
  startPostgres(options: { dir: string; fast: boolean }): Promise<{ url: string; stop(): Promise<boolean> }>;
  removePostgres(dir: string): Promise<void>;
}
const script = pathToFileURL(join(import.meta.dirname, '../../scripts/postgres.mjs')).href;
const { startPostgres, removePostgres } = (await import(script)) as Postgres;

/** A PostgreSQL of its own: the roles of the others keep their passwords. */
let server: Awaited<ReturnType<Postgres['startPostgres']>>;
let admin: URL;

afterAll(async () => {
  for (const child of running)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await server?.stop();
  await removePostgres(files);
  rmSync(files, { recursive: true, force: true });
});

/** What stands in for the network of compose: hosts and ports of this machine instead of the containers'. */
async function environmentHere(service: ComposeService): Promise<Record<string, string>> {
  const given = environmentOf(service, { ...DOT_ENV, DATABASE_NAME: database });
  const here: Record<string, string> = { PATH: process.env.PATH ?? '' };
  for (const [name, value] of Object.entries(given)) {
    if (name.endsWith('_PORT')) here[name] = String(await anyPort());
    else if (name === 'ADMIN_DATABASE_URL') here[name] = admin.toString();
    else if (name === 'QUEUE_URL') here[name] = redis ? `${redis}/7` : '';
    else if (name === 'FILES_DIR') here[name] = files;
    else if (name === 'LISTEN_ADDRESS') here[name] = '127.0.0.1';
    else here[name] = value.replace('@postgres:5432', `@${admin.host}`);
  }
  return here;
}

function run(
  command: readonly string[],
  env: Record<string, string>,
): { child: ChildProcess; said: () => string } {
  const [program, ...args] = command;
  const child = spawn(program === 'node' ? process.execPath : String(program), args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (text += String(part)));
  return { child, said: () => text };
}

async function codeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('the start commands of the image, in production', () => {
  beforeAll(async () => {
    server = await startPostgres({ dir: files, fast: true });
    admin = new URL(server.url);
    const prepare = services['prepare']!;
    const { child, said } = run(prepare.command!, await environmentHere(prepare));
    if ((await codeOf(child)) !== 0) throw new Error(`The database was not prepared: ${said()}`);
  });

  it.each(['portal', 'desk', 'worker'])(
    'start the %s, whose health check then passes, and stop it when asked',
    async (name) => {
      const service = services[name]!;
      const env = await environmentHere(service);
      const { child, said } = run(service.command!, env);
      const [, ...check] = service.healthcheck!.test;
      let healthy = 1;
      for (const end = Date.now() + 60_000; healthy !== 0 && child.exitCode === null && Date.now() < end;)
        healthy = (await codeOf(run(check, env).child)) ?? 1;
      expect([name, healthy, child.exitCode, healthy === 0 ? '' : said()]).toEqual([name, 0, null, '']);
      child.kill('SIGTERM');
      await codeOf(child);
      expect(await codeOf(run(check, env).child)).toBe(1);
    },
  );

  it('refuse what is not safe in production', async () => {
    const service = services['portal']!;
    const env = { ...(await environmentHere(service)), PORTAL_URL: 'http://portal.example' };
    const { child, said } = run(service.command!, env);
    expect(await codeOf(child)).toBe(1);
    expect(said()).toContain('PORTAL_URL: must be https in production');
  });
});
