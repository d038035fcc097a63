import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { say } from './checkout.mjs';
import { askHolder, tryLock } from './lock.mjs';
import { choosePorts } from './ports.mjs';
import { secretsOf } from './secrets.mjs';
import { databaseUrls, preferredPorts, settingsFor } from './settings.mjs';
import { clearLeftovers, readState } from './state.mjs';
import { order, Supervisor } from './supervisor.mjs';

/** This checkout already runs; `holder` is what the running one says about itself. */
export class AlreadyRunning extends Error {
  constructor(holder) {
    super('Tietopyyntö is already running from this folder.');
    this.name = 'AlreadyRunning';
    this.holder = holder;
  }
}

/**
 * @typedef {object} Programs
 * @property {{name: string, file: string}[]} first apps that need no database
 * @property {{name: string, file: string}[]} steps programs that prepare the database, one after the other
 * @property {{name: string, file: string}[]} apps apps that need the database
 * @property {{name: string, file: string}[]} [fillers] programs that fill the database while the apps start
 */

/**
 * Starts everything: PostgreSQL, the steps that prepare it, and the apps.
 * @param {object} options
 * @param {string} options.root the checkout
 * @param {string} options.dataDir absolute
 * @param {Record<string, string | undefined>} options.env the person's own settings
 * @param {Programs} options.programs
 * @param {(supervisor: Supervisor) => void} [options.onBegin] called before anything runs
 * @param {() => boolean} [options.isLeaving] is this run about to stop by itself?
 * @returns {Promise<{settings: Record<string, string>, moved: object[], cleared: number, supervisor: Supervisor,
 *   stop: () => Promise<void>}>}
 * @throws AlreadyRunning, PortTaken, ProgramFailed
 */
export async function launch(options) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchOnce(options);
    } catch (error) {
      // Between choosing a port and listening on it, an app loads; another program may be quicker.
      if (attempt === 3 || !/EADDRINUSE|port \d+ is taken/.test(error.lastLines ?? '')) throw error;
      say('A port was taken in the meantime; starting again on others.');
    }
  }
}

async function launchOnce({ root, dataDir, env, programs, onBegin, isLeaving = () => false }) {
  const place = { dataDir, cwd: root, logFolder: join(dataDir, 'log') };
  const supervisor = new Supervisor(place);
  const about = () => ({ ...supervisor.facts, stopping: supervisor.signal.aborted || isLeaving() });
  const lock = await ownLock(dataDir, about);
  const stop = async () => {
    await supervisor.stop();
    await lock.release();
  };
  try {
    onBegin?.(supervisor);
    mkdirSync(place.logFolder, { recursive: true, mode: 0o700 });
    const { postgresPort } = readState(dataDir);
    const cleared = await clearLeftovers(dataDir);
    const secrets = secretsOf(dataDir, env);
    const { ports, moved } = await choosePorts(preferredPorts, env);
    const settings = settingsFor({ env, ports, secrets, dataDir, root });
    supervisor.facts = { portal: settings.PORTAL_URL, desk: settings.DESK_URL, postgresPort };
    await startAll({ supervisor, programs, settings, secrets, env, postgresPort });
    return { settings, moved, cleared, supervisor, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

// A run that is just stopping is waited for; one that stays is told about.
async function ownLock(dataDir, about) {
  for (;;) {
    const lock = await tryLock(dataDir, 'start', about);
    if (lock) return lock;
    const holder = await askHolder(dataDir, 'start');
    if (holder && !holder.stopping) throw new AlreadyRunning(holder);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function startAll({ supervisor, programs, settings, secrets, env, postgresPort }) {
  const base = { ...settings, DATABASE_URL: '' };
  const prepared = prepareDatabase({ supervisor, programs, base, secrets, env, postgresPort });
  const first = programs.first.map((app) => supervisor.start(app, base, order.first));
  const [{ urls, ownerEnv }] = await Promise.all([prepared, ...first]);
  const startApp = (app) => supervisor.start(app, { ...base, DATABASE_URL: urls[app.name] }, order.app);
  const fill = (filler) => supervisor.runStep(filler, ownerEnv);
  await Promise.all([...programs.apps.map(startApp), ...(programs.fillers ?? []).map(fill)]);
}

async function prepareDatabase({ supervisor, programs, base, secrets, env, postgresPort }) {
  const adminUrl = env.DATABASE_URL || (await embedded(supervisor, postgresPort));
  const urls = databaseUrls(adminUrl, secrets);
  const passwords = Object.fromEntries(
    Object.entries(secrets).filter(([name]) => name.endsWith('_DB_PASSWORD')),
  );
  const ownerEnv = { ...base, ...passwords, ADMIN_DATABASE_URL: adminUrl, DATABASE_URL: urls.migrator };
  for (const step of programs.steps) await supervisor.runStep(step, ownerEnv);
  return { urls, ownerEnv };
}

async function embedded(supervisor, port) {
  const { dataDir } = supervisor.place;
  const server = await supervisor.starting(startPostgres({ dir: dataDir, port, signal: supervisor.signal }));
  supervisor.facts = { ...supervisor.facts, postgresPort: server.port };
  supervisor.adopt({ ...server, ask: 'SIGINT', rank: order.database });
  return server.url;
}
