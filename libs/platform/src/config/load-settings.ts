import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type Environment, readEnvironment } from './read-environment.js';
import { insecureInProduction } from './insecure-in-production.js';
import { Settings } from './settings.js';
import { signsIn } from './signs-in.js';
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
 * @param env usually `process.env`; any setting may stand in a file that `NAME_FILE` names
 * @throws UnusableSettings listing all problems (a missing key, a bad form, an insecure value in production)
 * @example loadSettings({ DATABASE_URL: 'postgres://worker:…', DATA_KEYS: 'k1:…', INDEX_KEY: '…' })
 */
export function loadSettings(env: Environment = process.env): Settings {
  const required = ['DATABASE_URL', 'DATA_KEYS', 'INDEX_KEY'];
  const { values, problems: ofFiles } = readEnvironment(env, [...Object.keys(new Settings()), ...required]);
  const settings = plainToInstance(Settings, values, { exposeDefaultValues: true });
  const problems = validateSync(settings).map(
    (error) => `${error.property}: ${Object.values(error.constraints ?? {}).join(', ')}`,
  );
  problems.push(
    ...ofFiles,
    ...halfOfSuomifi(settings),
    ...(signsIn(settings, 'portal') ? halfOfSignIn(settings) : []),
    ...insecureInProduction(settings, values),
  );
  if (problems.length > 0) throw new UnusableSettings(problems);
  return Object.freeze(settings);
}
