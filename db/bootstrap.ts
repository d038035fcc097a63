import { readEnvironment } from '../libs/platform/src/config/read-environment.js';
import { isWeakPassword } from '../libs/platform/src/config/weak-secret.js';
import { LOGIN_ROLES, type LoginRole, type Passwords, prepareDatabase } from './prepare.js';

const nameOf = (role: LoginRole): string => `${role.toUpperCase()}_DB_PASSWORD`;
const env = process.env;
const { values, problems } = readEnvironment(env, ['ADMIN_DATABASE_URL', ...LOGIN_ROLES.map(nameOf)]);
if (problems.length > 0) throw new Error(problems.join('\n'));
const { ADMIN_DATABASE_URL: adminUrl } = values;
if (!adminUrl)
  throw new Error('ADMIN_DATABASE_URL: the address of a role that may create roles and databases');

const passwords = Object.fromEntries(
  LOGIN_ROLES.map((role): [LoginRole, string] => {
    const password = values[nameOf(role)];
    if (!password) throw new Error(`${nameOf(role)} is missing`);
    if (env.NODE_ENV === 'production' && isWeakPassword(password))
      throw new Error(`${nameOf(role)}: must have at least 16 random characters in production`);
    return [role, password];
  }),
) as Passwords;

await prepareDatabase(adminUrl, env.DATABASE_NAME ?? 'tietopyynto', passwords);
