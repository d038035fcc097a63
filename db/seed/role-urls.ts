import { readEnvironment } from '../../libs/platform/src/config/read-environment.js';
import { urlFor } from '../prepare.js';

const ROLES = ['portal', 'desk', 'migrator'] as const;
const passwordOf = (role: (typeof ROLES)[number]): string => `${role.toUpperCase()}_DB_PASSWORD`;

/**
 * The addresses by which the demo is planted, one for each login role it works as. Address and passwords stand in the
 * environment or in the files that `NAME_FILE` names, as for the preparing of the database.
 *
 * @throws listing every setting that is missing, set twice or in a file that cannot be read
 */
export function roleUrls(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<(typeof ROLES)[number], string>> {
  const names = ['ADMIN_DATABASE_URL', 'DATABASE_NAME', ...ROLES.map(passwordOf)];
  const { values, problems: ofFiles } = readEnvironment(env, names);
  const missing = names.filter((name) => name !== 'DATABASE_NAME' && !values[name]);
  const named = (name: string): boolean => ofFiles.some((problem) => problem.startsWith(name));
  const problems = [
    ...ofFiles,
    ...missing.filter((name) => !named(name)).map((name) => `${name}: is missing`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { ADMIN_DATABASE_URL: admin = '', DATABASE_NAME: database = 'tietopyynto' } = values;
  const urlOf = (role: (typeof ROLES)[number]) =>
    urlFor(admin, role, values[passwordOf(role)] ?? '', database);
  return { portal: urlOf('portal'), desk: urlOf('desk'), migrator: urlOf('migrator') };
}
