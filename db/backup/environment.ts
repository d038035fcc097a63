import { readEnvironment } from '../../libs/platform/src/config/read-environment.js';
import { Refused } from './refused.js';

/**
 * The settings that a program beside the apps takes, each from `NAME` or from the file of `NAME_FILE`.
 *
 * @throws Refused when a file cannot be read, or both are set
 */
export function environment<Name extends string>(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const { values, problems } = readEnvironment(env, names);
  if (problems.length > 0) throw new Refused(problems.join('\n'));
  return values as Partial<Record<Name, string>>;
}
