import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const key = () => randomBytes(32).toString('base64');
const word = () => randomBytes(24).toString('hex');
const signingKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

const recipes = {
  DATA_KEYS: () => `k1:${key()}`,
  INDEX_KEY: key,
  AUDIT_SIGNING_KEY: signingKey,
  SESSION_SECRET: word,
  CITIZEN_OIDC_CLIENT_SECRET: word,
  STAFF_OIDC_CLIENT_SECRET: word,
  SUOMIFI_MESSAGES_PASSWORD: word,
  PORTAL_DB_PASSWORD: word,
  DESK_DB_PASSWORD: word,
  WORKER_DB_PASSWORD: word,
  MIGRATOR_DB_PASSWORD: word,
};

/**
 * The keys and passwords of this trial installation: made once, then read again. Losing the file makes the
 * stored personal data unreadable, which is what it is for.
 * @param {string} dataDir
 * @param {Record<string, string | undefined>} env the person's own settings, which win
 * @returns {Record<string, string>}
 */
export function secretsOf(dataDir, env) {
  const own = Object.keys(recipes).filter((name) => env[name]);
  return { ...storedSecrets(dataDir), ...Object.fromEntries(own.map((name) => [name, env[name]])) };
}

function storedSecrets(dataDir) {
  const path = join(dataDir, 'secrets.json');
  const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const missing = Object.entries(recipes).filter(([name]) => !known[name]);
  if (missing.length === 0) return known;
  const secrets = { ...known, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) };
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}
