import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { prepareDatabase, urlFor } from '../db/prepare.js';
import { AUTHORITY } from './lists-data.js';
import { checkout, startServer } from './throw-away-server.js';

const PASSWORDS = { portal: 'x', desk: 'x', worker: 'x', migrator: 'x' };
const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
export const CLIENT = '5d1f0000-0000-4000-8000-0000000000c1';

/** A desk as an installation runs it, on a PostgreSQL whose commits are durable, and a program that may file requests. */
export interface IntakeHouse {
  /** Of the interface: `http://127.0.0.1:5481/api/v1`. */
  readonly api: string;
  readonly token: string;
  /** Address of the database with the desk's role, and with the superuser's. */
  readonly address: string;
  readonly admin: string;
  close(): Promise<void>;
}

export async function openIntakeHouse(): Promise<IntakeHouse> {
  const server = await startServer({ durable: true });
  const issuer = await openIssuer();
  const files = mkdtempSync(join(tmpdir(), 'tietopyynto-bench-files-'));
  await prepareDatabase(server.url, 'intake', PASSWORDS);
  const admin = new URL(server.url);
  admin.pathname = '/intake';
  await register(admin.toString());
  const address = urlFor(server.url, 'desk', PASSWORDS.desk, 'intake');
  const desk = await startDesk({
    DATABASE_URL: address,
    FILES_DIR: files,
    API_TOKEN_ISSUER: issuer.url,
  });
  const close = async (): Promise<void> => {
    await desk.stop();
    await issuer.close();
    await server.stop();
    rmSync(files, { recursive: true, force: true });
  };
  return { api: `${desk.url}/api/v1`, token: issuer.token, address, admin: admin.toString(), close };
}

async function register(admin: string): Promise<void> {
  const owner = new pg.Client({ connectionString: admin });
  await owner.connect();
  await owner.query(
    `with adder as (insert into staff (id, subject, authority_id, unit, name, email, title, roles)
       values (gen_random_uuid(), 'x', $2, 'x', 'Testi', 'x', 'x', '{admin}') returning id)
     insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by)
     select $1, 'e-service', $2, 'e-service', '{requests:write,cases:read,clocks:read}', now(), id from adder`,
    [CLIENT, AUTHORITY],
  );
  await owner.end();
}

interface Desk {
  readonly url: string;
  stop(): Promise<void>;
}

/** The desk as a process of its own, started as an installation starts it. */
async function startDesk(settings: Readonly<Record<string, string>>): Promise<Desk> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []), join(checkout(), 'dist/apps/desk/src/main.js')],
    {
      cwd: checkout(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DESK_PORT: String(port),
        DESK_URL: `http://localhost:${port}`,
        DATA_KEYS: `k1:${key(1)}`,
        INDEX_KEY: key(2),
        SESSION_SECRET: 'x'.repeat(32),
        ALLOW_TEST_HETU: 'true',
        API_TOKEN_AUDIENCE: 'bench',
        API_REQUESTS_PER_MINUTE: '100000',
        ...settings,
      },
    },
  );
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', (code) => reject(new Error(`The desk ended with ${code}`))),
  );
  ended.catch(() => undefined);
  await Promise.race([new Promise((ready) => child.once('message', ready)), ended]);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended.catch(() => undefined);
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** Serves its key as a provider of tokens does; its one token is good for an hour. */
async function openIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' }];
  const server = createServer((req, res) => {
    const documents: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer: url, jwks_uri: `${url}/keys` },
      '/keys': { keys },
    };
    res.setHeader('Content-Type', 'application/json').end(JSON.stringify(documents[req.url ?? ''] ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = await new SignJWT({ client_id: 'e-service', scope: 'requests:write cases:read clocks:read' })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench', typ: 'at+jwt' })
    .setIssuer(url)
    .setAudience('bench')
    .setSubject('e-service')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url, token, close };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((closed) => server.close(() => closed()));
  return port;
}
