import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The settings of the trial installation that runs from this checkout (`npm start`), as far as a command needs them:
 * the address of its embedded database with the worker's role, and its keys.
 *
 * @returns nothing where none runs
 */
export function trialSettings(from = dirname(fileURLToPath(import.meta.url))): Record<string, string> {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.data', 'state.json'))) return settingsIn(join(folder, '.data'));
    if (folder === dirname(folder)) return {};
  }
}

function settingsIn(dataDir: string): Record<string, string> {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(dataDir, name), 'utf8')) as Record<string, unknown>;
  const { postgresPort } = read('state.json');
  if (typeof postgresPort !== 'number') return {};
  const { INDEX_KEY, AUDIT_SIGNING_KEY, WORKER_DB_PASSWORD } = read('secrets.json') as Record<string, string>;
  const url = `postgres://worker:${encodeURIComponent(WORKER_DB_PASSWORD ?? '')}@127.0.0.1:${postgresPort}/tietopyynto`;
  return {
    DATABASE_URL: url,
    ...(INDEX_KEY && { INDEX_KEY }),
    ...(AUDIT_SIGNING_KEY && { AUDIT_SIGNING_KEY }),
  };
}
