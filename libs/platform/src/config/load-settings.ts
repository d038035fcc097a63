import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { insecureInProduction } from './insecure-in-production.js';
import { Settings } from './settings.js';
import { halfOfSignIn } from './sign-in-settings.js';
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
  problems.push(
    ...halfOfSuomifi(settings),
    ...halfOfSignIn(settings),
    ...insecureInProduction(settings, env),
  );
  if (problems.length > 0) throw new UnusableSettings(problems);
  return Object.freeze(settings);
}
