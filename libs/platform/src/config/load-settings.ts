import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Settings } from './settings.js';
import { halfOfSuomifi } from './suomifi-settings.js';

/** The settings are not usable; `problems` lists every one of them, without values. */
export class UnusableSettings extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads and checks every setting once; the result is frozen.
 *
 * @param env usually `process.env`
 * @throws UnusableSettings listing all problems (a missing key, a bad form, an insecure value in production)
 * @example loadSettings({ DATABASE_URL: 'postgres://…', DATA_KEYS: 'k1:…', INDEX_KEY: '…', SESSION_SECRET: '…' })
 */
export function loadSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const known = Object.keys(new Settings());
  const required = ['DATABASE_URL', 'DATA_KEYS', 'INDEX_KEY', 'SESSION_SECRET'];
  const given = Object.fromEntries(
    [...known, ...required].filter((name) => env[name] !== undefined).map((name) => [name, env[name]]),
  );
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const problems = validateSync(settings).map(
    (error) => `${error.property}: ${Object.values(error.constraints ?? {}).join(', ')}`,
  );
  problems.push(...halfOfSuomifi(settings), ...insecureInProduction(settings, env));
  if (problems.length > 0) throw new UnusableSettings(problems);
  return Object.freeze(settings);
}

function insecureInProduction(
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  if (settings.NODE_ENV !== 'production') return [];
  const problems: string[] = [];
  for (const name of ['PORTAL_URL', 'DESK_URL', 'CITIZEN_OIDC_ISSUER', 'STAFF_OIDC_ISSUER'] as const) {
    if (!String(settings[name]).startsWith('https://')) problems.push(`${name}: must be https in production`);
  }
  for (const name of ['API_TOKEN_ISSUER', 'SUOMIFI_MESSAGES_URL'] as const)
    if (settings[name]?.startsWith('http://')) problems.push(`${name}: must be https in production`);
  for (const name of ['CITIZEN_OIDC_CLIENT_SECRET', 'STAFF_OIDC_CLIENT_SECRET'] as const) {
    if (settings[name].length < 16)
      problems.push(`${name}: must be set (at least 16 characters) in production`);
  }
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'DEFAULT_REGISTRY']) {
    if (!env[name]) problems.push(`${name}: must be set in production`);
  }
  if (settings.ALLOW_TEST_HETU)
    problems.push('ALLOW_TEST_HETU: test identity codes are not allowed in production');
  if (settings.DATA_KEYS?.includes(settings.INDEX_KEY))
    problems.push('INDEX_KEY: must not be one of DATA_KEYS');
  return problems;
}
