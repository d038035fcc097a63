import { readFileSync } from 'node:fs';

/** Usually `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The values of these settings: `NAME` from the environment, or the content of the file that `NAME_FILE` names, without the
 * line end that closes it. So a secret stands in no list of processes and no description of a container.
 *
 * A setting beside which a `NAME_FILE` of its own stands among the names is left to whoever reads the two.
 *
 * @returns problems in words, without values: both are set, a file cannot be read
 * @example readEnvironment({ SESSION_SECRET_FILE: '/run/secrets/session' }, ['SESSION_SECRET'])
 */
export function readEnvironment(
  env: Environment,
  names: readonly string[],
): { readonly values: Readonly<Record<string, string>>; readonly problems: readonly string[] } {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of names) {
    const [given, file] = [env[name], env[`${name}_FILE`]];
    if (!file || names.includes(`${name}_FILE`)) {
      if (given !== undefined) values[name] = given;
      continue;
    }
    if (given) problems.push(`${name}: is set, and ${name}_FILE too; only one of them may be`);
    try {
      values[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch {
      problems.push(`${name}_FILE: the file cannot be read`);
    }
  }
  return { values, problems };
}
