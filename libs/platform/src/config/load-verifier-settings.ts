import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { Matches, validateSync } from 'class-validator';
import { AuditKeySettings } from './audit-key-settings.js';
import { UnusableSettings } from './load-settings.js';

/** What a program needs that checks the audit trail. */
export class VerifierSettings extends AuditKeySettings {
  /** PostgreSQL with the login role of the worker, which may read the whole trail. */
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL: string;

  @Matches(/^[A-Za-z0-9+/]{43}=$/)
  INDEX_KEY: string;
}

/**
 * Reads the settings of the verifier from the environment.
 *
 * @param trial what holds where the environment says nothing: the trial installation that runs from this checkout
 * @throws UnusableSettings listing all problems
 */
export function loadVerifierSettings(
  trial: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string | undefined>> = process.env,
): VerifierSettings {
  const names = [...Object.keys(new AuditKeySettings()), 'DATABASE_URL', 'INDEX_KEY'];
  const given = Object.fromEntries(
    names.map((name) => [name, env[name] || trial[name]]).filter(([, value]) => value !== undefined),
  );
  const settings = plainToInstance(VerifierSettings, given, { exposeDefaultValues: true });
  const problems = validateSync(settings).map(
    ({ property, constraints }) => `${property}: ${Object.values(constraints ?? {}).join(', ')}`,
  );
  if (problems.length > 0) throw new UnusableSettings(problems);
  return Object.freeze(settings);
}
