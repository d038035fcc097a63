import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopGroup } from './processes.mjs';

const file = (dataDir) => join(dataDir, 'state.json');

/** Writes down what runs, so that the next start can clear it if this one is killed. */
export function writeState(dataDir, state) {
  writeFileSync(`${file(dataDir)}.new`, JSON.stringify({ ...state, dataDir }, null, 2), { mode: 0o600 });
  renameSync(`${file(dataDir)}.new`, file(dataDir));
}

/** @returns {{processes: object[], postgresPort?: number}} empty for a folder copied from elsewhere */
export function readState(dataDir) {
  try {
    const state = JSON.parse(readFileSync(file(dataDir), 'utf8'));
    return state.dataDir === dataDir ? state : { processes: [] };
  } catch {
    return { processes: [] };
  }
}

/**
 * Stops what a killed start left running. A pid counts only with its start time: it may belong to another
 * program by now.
 * @returns {Promise<number>} how many were still there
 */
export async function clearLeftovers(dataDir) {
  const { processes } = readState(dataDir);
  const apps = processes.filter(({ name }) => name !== 'postgres');
  const servers = processes.filter(({ name }) => name === 'postgres');
  const stopped = await Promise.all(apps.map((app) => stopGroup(app, { graceMs: 5000 })));
  for (const server of servers) stopped.push(await stopGroup(server, { ask: 'SIGINT' }));
  forgetState(dataDir);
  return stopped.filter(Boolean).length;
}

export function forgetState(dataDir) {
  rmSync(file(dataDir), { force: true });
}
