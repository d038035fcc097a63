import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

interface Server {
  readonly url: string;
  readonly port: number;
  readonly data: string;
  readonly stop: () => Promise<boolean>;
}
interface Launcher {
  startPostgres(options: { dir: string; port?: number; fast?: boolean }): Promise<Server>;
  removePostgres(dir: string): Promise<void>;
}

const launcher = async (): Promise<Launcher> =>
  (await import(pathToFileURL(join(process.cwd(), 'scripts/postgres.mjs')).href)) as Launcher;

/** A PostgreSQL of this test alone, as durable as a real one, which can be stopped and started under load. */
export class Cluster {
  #server: Server;

  private constructor(
    private readonly dir: string,
    server: Server,
  ) {
    this.#server = server;
  }

  static async open(dir: string): Promise<Cluster> {
    const { startPostgres } = await launcher();
    const cluster = new Cluster(dir, await startPostgres({ dir }));
    const admin = new pg.Client({ connectionString: cluster.url });
    await admin.connect();
    await admin.query('alter system set max_connections = 300');
    await admin.end();
    await cluster.stop();
    await cluster.start();
    return cluster;
  }

  /** The superuser's address, for the database `postgres`. */
  get url(): string {
    return this.#server.url;
  }

  /** As an administrator does: open transactions are rolled back. */
  async stop(): Promise<void> {
    await this.#server.stop();
  }

  /** Like a power cut for the server's own processes. */
  async kill(): Promise<void> {
    const file = join(this.#server.data, 'postmaster.pid');
    const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    while (isThere(pid)) await pause(20);
  }

  /** On the same port as before. */
  async start(): Promise<void> {
    const { startPostgres } = await launcher();
    const { port } = this.#server;
    this.#server = await startPostgres({ dir: this.dir, port });
    if (this.#server.port !== port) throw new Error(`The port ${port} of the database was taken meanwhile`);
  }

  async remove(): Promise<void> {
    const { removePostgres } = await launcher();
    await this.#server.stop();
    await removePostgres(this.dir);
    rmSync(this.dir, { recursive: true, force: true });
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
