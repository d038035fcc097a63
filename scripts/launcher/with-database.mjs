import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { root, say } from './checkout.mjs';
import { askHolder, tryLock } from './lock.mjs';
import { secretsOf } from './secrets.mjs';
import { databaseUrls, settingsFor } from './settings.mjs';
import { clearLeftovers, readState } from './state.mjs';

/** A start that comes meanwhile waits, as it does for one that is just stopping. */
const busy = () => ({ stopping: true });

/**
 * Runs programs of dist/db with the database of this installation: that of DATABASE_URL, or the embedded one of the
 * trial, which is started for them when it does not run.
 * @param {object} options
 * @param {string} options.dataDir of the trial, absolute
 * @param {string[]} options.programs files under dist/db, one after the other; the last one gets the arguments
 * @param {string[]} options.args
 * @param {boolean} options.besideApps may the trial run meanwhile?
 * @returns {Promise<number>} the exit code of the first program that did not end with 0
 */
export async function withDatabase({ dataDir, programs, args, besideApps }) {
  if (process.env.DATABASE_URL) return runAll([programs.at(-1)], args, process.env);
  const lock = await tryLock(dataDir, 'start', busy);
  if (!lock) return beside({ dataDir, programs, args, besideApps });
  try {
    await clearLeftovers(dataDir);
    const server = await startPostgres({ dir: dataDir, port: readState(dataDir).postgresPort });
    try {
      return await runAll(programs, args, environment(dataDir, server.url));
    } finally {
      await server.stop();
    }
  } finally {
    await lock.release();
  }
}

async function beside({ dataDir, programs, args, besideApps }) {
  const holder = await askHolder(dataDir, 'start');
  if (!besideApps) {
    say(`Tietopyyntö is running (${holder?.portal ?? 'starting'}). Stop it first.`);
    return 1;
  }
  const password = join(dataDir, 'pg-password');
  if (!holder?.postgresPort || !existsSync(password)) {
    say('Tietopyyntö is starting, stopping, or runs on a PostgreSQL of yours: wait, or set DATABASE_URL.');
    return 1;
  }
  const url = `postgres://postgres:${readFileSync(password, 'utf8')}@127.0.0.1:${holder.postgresPort}/postgres`;
  return runAll(programs, args, environment(dataDir, url));
}

function environment(dataDir, adminUrl) {
  const secrets = secretsOf(dataDir, process.env);
  const settings = settingsFor({ env: process.env, ports: {}, secrets, dataDir, root });
  const urls = databaseUrls(adminUrl, secrets);
  return { ...settings, ...secrets, ADMIN_DATABASE_URL: adminUrl, DATABASE_URL: urls.migrator };
}

async function runAll(programs, args, env) {
  for (const [place, program] of programs.entries()) {
    const own = place === programs.length - 1 ? args : [];
    const code = await run(join(root, 'dist/db', program), own, env);
    if (code !== 0) return code;
  }
  return 0;
}

// Not at once: while the program runs, somebody may ask who holds the lock.
function run(file, args, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { env, stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}
