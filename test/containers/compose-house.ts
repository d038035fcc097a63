import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { anyPort } from '#test/support/any-port';
import { composeFile, environmentOf } from './compose-file.js';
import { layImageFolder } from './image-folder.js';

const random = (): string => randomBytes(32).toString('base64');
const secret = (): string => randomBytes(24).toString('hex');

/** What docker/.env says, in production as it must be. */
export const DOT_ENV = {
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
  DATABASE_NAME: 'tietopyynto',
};

interface Postgres {
  startPostgres(options: { dir: string; fast: boolean }): Promise<{ url: string; stop(): Promise<boolean> }>;
  removePostgres(dir: string): Promise<void>;
}
const script = pathToFileURL(join(import.meta.dirname, '../../scripts/postgres.mjs')).href;
const { startPostgres, removePostgres } = (await import(script)) as Postgres;

/** What differs from one installation to another on the same machine. */
export interface Place {
  readonly DATABASE_NAME?: string;
  readonly FILES_DIR?: string;
}

/** A program of the image, as a plain process. */
export interface Started {
  readonly child: ChildProcess;
  /** What it has written so far, to both streams. */
  said(): string;
}

/**
 * The services of compose as plain processes of this machine, in a folder that holds what the image holds, beside a
 * PostgreSQL of its own: the roles of the others keep their passwords.
 */
export class ComposeHouse {
  readonly #running: ChildProcess[] = [];

  private constructor(
    readonly room: string,
    private readonly server: Awaited<ReturnType<Postgres['startPostgres']>>,
  ) {}

  static async open(): Promise<ComposeHouse> {
    const room = mkdtempSync(join(tmpdir(), 'containers-test-'));
    layImageFolder(join(room, 'image'));
    const house = new ComposeHouse(room, await startPostgres({ dir: room, fast: true }));
    mkdirSync(house.filesDir);
    await house.prepare();
    return house;
  }

  get filesDir(): string {
    return join(this.room, 'files');
  }

  get admin(): URL {
    return new URL(this.server.url);
  }

  /** As the service `prepare` does. */
  async prepare(place: Place = {}): Promise<void> {
    const { command } = composeFile().services['prepare']!;
    const started = await this.start('prepare', command!, place);
    if ((await codeOf(started)) !== 0) throw new Error(`The database was not prepared: ${started.said()}`);
  }

  /** What stands in for the network of compose: hosts and ports of this machine instead of the containers'. */
  async environmentHere(service: string, place: Place = {}): Promise<Record<string, string>> {
    const given = environmentOf(composeFile().services[service]!, { ...DOT_ENV, ...place });
    const redis = process.env.TEST_REDIS_URL;
    const here: Record<string, string> = { PATH: process.env.PATH ?? '' };
    for (const [name, value] of Object.entries(given)) {
      if (name.endsWith('_PORT')) here[name] = String(await anyPort());
      else if (name === 'ADMIN_DATABASE_URL') here[name] = this.admin.href;
      else if (name === 'QUEUE_URL') here[name] = redis ? `${redis}/7` : '';
      else if (name === 'FILES_DIR') here[name] = place.FILES_DIR ?? this.filesDir;
      else if (name === 'LISTEN_ADDRESS') here[name] = '127.0.0.1';
      else here[name] = value.replace('@postgres:5432', `@${this.admin.host}`);
    }
    return here;
  }

  /** Starts a command in the place of a service. */
  async start(service: string, command: readonly string[], place: Place = {}): Promise<Started> {
    return this.run(command, await this.environmentHere(service, place));
  }

  run([program, ...args]: readonly string[], env: Readonly<Record<string, string>>): Started {
    const child = spawn(program === 'node' ? process.execPath : String(program), args, {
      cwd: join(this.room, 'image'),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.push(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (text += String(part)));
    return { child, said: () => text };
  }

  async close(): Promise<void> {
    for (const child of this.#running)
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await this.server.stop();
    await removePostgres(this.room);
    rmSync(this.room, { recursive: true, force: true });
  }
}

/** The code with which it ended, once all it said was read. */
export async function codeOf({ child }: Started): Promise<number | null> {
  if (child.stdout?.destroyed) return child.exitCode;
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}
