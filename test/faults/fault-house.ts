import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { newId } from '#kernel';
import { FakeIssuer } from '#test/support/fake-issuer';
import pg from 'pg';
import { prepareDatabase, urlFor } from '../../db/prepare.js';
import { seedStaff } from '../../db/seed/demo-staff.js';
import { seedClients } from '../../db/seed/demo-clients.js';
import { Cluster } from './cluster.js';
import { CountingPost } from './counting-post.js';
import { AppProcess } from './processes.js';

const NAME = 'tietopyynto';
export const SESSION_SECRET = 'a secret of the tests, 32 characters long';
export const PASSWORDS = { portal: 'p', desk: 'd', worker: 'w', migrator: 'm' };
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
/** The place of the first watch port among the ports. */
const WATCHES_FROM = 6;
type App = 'portal' | 'desk' | 'worker';

/** An installation of processes with a PostgreSQL, a mail server and a provider of tokens of its own. */
export class FaultHouse {
  readonly post = new CountingPost();
  readonly apps = new Map<string, AppProcess>();
  #ports: number[] = [];
  #isClosed = false;

  private constructor(
    readonly folder: string,
    readonly cluster: Cluster,
    readonly issuer: FakeIssuer,
  ) {}

  /**
   * @param over settings of every app
   * @param before starts what the apps lean on besides, with a folder and a free port, and gives their settings for it
   */
  static async open(
    apps: readonly App[],
    over: Readonly<Record<string, string>> = {},
    before: (folder: string, port: number) => Promise<Record<string, string>> = () => Promise.resolve({}),
  ): Promise<FaultHouse> {
    // By the process's id: a later run removes what a killed one left.
    const folder = join(process.cwd(), '.data/test', `${process.pid}-${newId()}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const house = new FaultHouse(folder, await Cluster.open(folder), await FakeIssuer.open());
    await house.post.open();
    house.#ports = await freePorts(12);
    await prepareDatabase(house.cluster.url, NAME, PASSWORDS);
    await house.asOwner(async (owner) => {
      await seedStaff(owner);
      await seedClients(owner);
    });
    const more = { ...over, ...(await before(folder, house.#ports.at(-1)!)) };
    for (const [place, app] of apps.entries()) {
      const number = apps.slice(0, place).filter((other) => other === app).length + 1;
      const name = number === 1 ? app : `${app}-${number}`;
      const file = join(process.cwd(), `dist/apps/${app}/src/main.js`);
      house.apps.set(name, new AppProcess(name, file, house.#settings(app, place, more), folder));
    }
    await Promise.all([...house.apps.values()].map((app) => app.start()));
    return house;
  }

  app(name: string): AppProcess {
    const app = this.apps.get(name);
    if (!app) throw new Error(`There is no ${name} in this house`);
    return app;
  }

  /** Where an app is reached. */
  url(name: string): string {
    return `http://127.0.0.1:${this.#ports[[...this.apps.keys()].indexOf(name)]}`;
  }

  /** Where an app tells how it is. */
  watch(name: string): string {
    const place = [...this.apps.keys()].indexOf(name);
    return name.startsWith('worker')
      ? this.url(name)
      : `http://127.0.0.1:${this.#ports[WATCHES_FROM + place]}`;
  }

  get filesDir(): string {
    return join(this.folder, 'files');
  }

  databaseUrl(role: keyof typeof PASSWORDS): string {
    return urlFor(this.cluster.url, role, PASSWORDS[role], NAME);
  }

  /** Past every policy: for planting and looking. */
  async asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    const owner = await this.owner();
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  }

  /** A session as the owner of the tables, for whoever ends it. */
  async owner(database = NAME): Promise<pg.Client> {
    const url = urlFor(this.cluster.url, 'migrator', PASSWORDS.migrator, database);
    const owner = new pg.Client({ connectionString: url });
    // The server may be taken away under it.
    owner.on('error', () => undefined);
    await owner.connect();
    await owner.query('set role tietopyynto_owner');
    return owner;
  }

  async count(sql: string): Promise<number> {
    return this.asOwner(async (owner) => {
      const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from (${sql}) counted`);
      return rows[0]!.n;
    });
  }

  /** A token for the e-service of the trial, as of now. */
  token(): Promise<string> {
    const scope = 'requests:write cases:read';
    return this.issuer.token(new Date(), {
      client: 'demo-e-service',
      scope,
      audience: 'http://desk.example/api',
    });
  }

  /** What the apps said, for when a test fails. */
  said(): string {
    return [...this.apps.values()]
      .filter(({ log }) => existsSync(log))
      .map((app) => `${app.name}:\n${app.lastLines()}`)
      .join('\n');
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.apps.values()].map((app) => app.kill()));
    await this.post.close();
    await this.issuer.close();
    await this.cluster.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #settings(app: App, place: number, over: Readonly<Record<string, string>>): Record<string, string> {
    return {
      NODE_ENV: 'test',
      DATABASE_URL: this.databaseUrl(app),
      [`${app.toUpperCase()}_PORT`]: String(this.#ports[place]),
      ...(app !== 'worker' && {
        [`${app.toUpperCase()}_WATCH_PORT`]: String(this.#ports[WATCHES_FROM + place]),
      }),
      PORTAL_URL: 'http://portal.example',
      DESK_URL: 'http://desk.example',
      API_TOKEN_ISSUER: this.issuer.url,
      API_REQUESTS_PER_MINUTE: '100000',
      SMTP_URL: this.post.url,
      FILES_DIR: this.filesDir,
      DATA_KEYS: `k1:${key(1)}`,
      INDEX_KEY: key(2),
      SESSION_SECRET,
      ALLOW_TEST_HETU: 'true',
      LOG_LEVEL: 'warn',
      ...over,
    };
  }
}

/** Below the ports that the system hands out to connections, so that one stays free while an app is down. */
async function freePorts(wanted: number): Promise<number[]> {
  const found: number[] = [];
  for (let port = 12_000 + (process.pid % 180) * 100; found.length < wanted; port += 1)
    if (await isFree(port)) found.push(port);
  return found;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
