/**
 * The embedded PostgreSQL for trial and tests: makes the cluster, starts it on a free port of this machine only,
 * and stops it. Its OpenSSL is without support, so an installation brings its own PostgreSQL.
 */
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './launcher/checkout.mjs';
import { anyFreePort, isFree } from './launcher/ports.mjs';
import { placeOf, preparePlace } from './launcher/postgres-place.mjs';
import { commandOf, identify, isAlive, stopGroup } from './launcher/processes.mjs';

const superuser = 'postgres';
const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'];

/**
 * Starts a PostgreSQL with its data in a folder; makes the cluster the first time and clears what a killed
 * server left.
 * @param {object} options
 * @param {string} options.dir data folder of this run (absolute); as root the cluster itself lies elsewhere
 * @param {number} [options.port] preferred port; a free one is taken when it is missing or in use
 * @param {boolean} [options.fast] for data that may be lost: no fsync
 * @param {AbortSignal} [options.signal] gives up the start
 * @returns {Promise<{url: string, port: number, process: object, data: string, ended: Promise<string>,
 *   lastLines: () => string, stop: () => Promise<boolean>}>} `url` is the superuser's, for the database `postgres`
 */
export async function startPostgres({ dir, port, fast = false, signal }) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const place = preparePlace(dir);
  const password = passwordOf(dir, place);
  await clearLeftover(place);
  signal?.throwIfAborted();
  if (!existsSync(place.data)) await makeCluster({ place, password, fast, signal });
  const server = await serve({ place, dir, port, fast, signal });
  const url = `postgres://${superuser}:${password}@127.0.0.1:${server.port}/postgres`;
  return { ...server, url, data: place.data };
}

/**
 * Stops a server that a killed run left in a folder and deletes its data and password.
 * @param {string} dir as given to {@link startPostgres}
 */
export async function removePostgres(dir) {
  const place = placeOf(dir);
  await clearLeftover(place);
  rmSync(place.cwd, { recursive: true, force: true });
  rmSync(join(dir, 'pg-password'), { force: true });
}

function passwordOf(dir, { data }) {
  const path = join(dir, 'pg-password');
  if (existsSync(path)) return readFileSync(path, 'utf8');
  if (existsSync(data)) setAside(data);
  const password = randomBytes(24).toString('hex');
  writeFileSync(path, password, { mode: 0o600 });
  return password;
}

function setAside(data) {
  const aside = `${data}.${new Date().toISOString().replaceAll(':', '')}`;
  renameSync(data, aside);
  say(`A database without its password was set aside: ${aside}`);
}

/** Stops a server that still runs on this data and removes its postmaster.pid. */
async function clearLeftover({ data }) {
  const path = join(data, 'postmaster.pid');
  if (!existsSync(path)) return;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  if (pid > 0 && commandOf(pid).split('\0').includes(data)) {
    await stopGroup(identify('postgres', pid), { ask: 'SIGINT' });
  }
  rmSync(path, { force: true });
}

async function makeCluster({ place, password, fast, signal }) {
  const fresh = `${place.data}.new`;
  const passwordFile = join(place.cwd, 'initdb-password');
  rmSync(fresh, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (place.user.uid) chownSync(passwordFile, place.user.uid, place.user.gid);
  const args = [
    '-D',
    fresh,
    '-U',
    superuser,
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
  ];
  args.push('--locale-provider=builtin', '--locale=C.UTF-8', ...(fast ? ['--no-sync'] : []));
  try {
    await run(join(place.native, 'bin/initdb'), args, place, signal);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, place.data);
}

function run(program, args, { cwd, user }, signal) {
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(program, args, { cwd, env: environment, detached: true, ...user });
    const giveUp = () => void stopGroup(identify('initdb', child.pid), { ask: 'SIGKILL' });
    signal?.addEventListener('abort', giveUp, { once: true });
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (said += part));
    child.on('error', reject);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', giveUp);
      return code === 0 ? resolve() : reject(new Error(`${program} failed:\n${said}`));
    });
  });
}

// Tried again only where the reason passes: the memory of a killed server, a port taken in between.
const passing = /shared memory|could not bind/;

async function serve({ place, dir, port, fast, signal }) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
  ];
  const flags = [...settings, ...(fast ? careless : [])].flatMap((setting) => ['-c', setting]);
  for (let attempt = 1; ; attempt += 1) {
    const free = port && (await isFree(port)) ? port : await anyFreePort();
    signal?.throwIfAborted();
    const server = spawnServer(place, ['-D', place.data, '-p', String(free), ...flags], join(dir, 'log'));
    const stop = () => stopGroup(server.process, { ask: 'SIGINT', graceMs: 10_000 });
    if ((await isReady(server, place, signal)) && !signal?.aborted) return { ...server, port: free, stop };
    await stop();
    signal?.throwIfAborted();
    const said = server.lastLines();
    if (attempt === 20 || !passing.test(said)) throw new Error(`PostgreSQL did not start:\n${said}`);
    await sleep(250);
  }
}

function spawnServer({ native, cwd, user }, args, logFolder) {
  mkdirSync(logFolder, { recursive: true });
  const log = join(logFolder, 'postgres.log');
  const output = openSync(log, 'w');
  const options = { cwd, env: environment, stdio: ['ignore', output, output], detached: true, ...user };
  const child = spawn(join(native, 'bin/postgres'), args, options);
  closeSync(output);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started (${error.message})`));
    child.once('exit', (code, signal) => resolve(`ended with ${signal ?? `code ${code}`}`));
  });
  child.unref();
  const lastLines = () => readIfThere(log).trimEnd().split('\n').slice(-15).join('\n');
  return { process: identify('postgres', child.pid), ended, lastLines };
}

/** The server writes "ready" into the eighth line of postmaster.pid, as pg_ctl reads it. */
async function isReady({ process: server }, { data }, signal) {
  const end = Date.now() + 30_000;
  while (isAlive(server) && Date.now() < end && !signal?.aborted) {
    const lines = readIfThere(join(data, 'postmaster.pid')).split('\n');
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return true;
    await sleep(20);
  }
  return false;
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
