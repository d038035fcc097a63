import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that `npm start` starts, with its own data and on free ports. */
export interface Installation {
  readonly portal: string;
  readonly desk: string;
  readonly mail: string;
  /** The addresses and people printed when it was ready. */
  readonly screen: string;
  stop(): Promise<void>;
}

const PORTS = [
  'PORTAL_PORT',
  'DESK_PORT',
  'DEMO_SIGN_IN_PORT',
  'MAIL_CATCHER_PORT',
  'SMTP_PORT',
  'WORKER_PORT',
  'SUOMIFI_TRIAL_PORT',
] as const;

/** Starts an installation and waits until it is ready. @throws with its last words when it does not get there */
export async function startInstallation(): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'installation-test-'));
  const free = await freePorts();
  const ports = Object.fromEntries(PORTS.map((name, place) => [name, String(free[place])]));
  const child = spawn(process.execPath, ['scripts/start.mjs', '--data-dir', dataDir], {
    env: { ...process.env, ...ports, NODE_OPTIONS: '', DATABASE_URL: '', QUEUE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const screen = await untilReady(child);
  return {
    portal: `http://localhost:${ports['PORTAL_PORT']}`,
    desk: `http://localhost:${ports['DESK_PORT']}`,
    mail: `http://localhost:${ports['MAIL_CATCHER_PORT']}`,
    screen,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      await reset(dataDir);
    },
  };
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Ctrl-C')) resolve(said);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`npm start ended with code ${code}:\n${said}`)));
  });
}

/** The cluster of a start as root lies elsewhere: the launcher knows where. */
async function reset(dataDir: string): Promise<void> {
  const remove = `import { removePostgres } from './scripts/postgres.mjs'; await removePostgres(process.argv[1]);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', remove, dataDir], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

/**
 * Ports below those that the system hands out to connections (from 32768 on): one found free stays free until the
 * installation listens. Each process looks in a range of its own.
 */
async function freePorts(): Promise<number[]> {
  const found: number[] = [];
  for (let port = 10_000 + (process.pid % 200) * 100; found.length < PORTS.length; port += 1)
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
