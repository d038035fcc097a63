import { LOGIN_ROLES, type LoginRole, type Passwords, prepareDatabase } from './prepare.js';

const env = process.env;
const adminUrl = env.ADMIN_DATABASE_URL;
if (!adminUrl)
  throw new Error('ADMIN_DATABASE_URL: the address of a role that may create roles and databases');

const passwords = Object.fromEntries(
  LOGIN_ROLES.map((role): [LoginRole, string] => {
    const password = env[`${role.toUpperCase()}_DB_PASSWORD`];
    if (!password) throw new Error(`${role.toUpperCase()}_DB_PASSWORD is missing`);
    return [role, password];
  }),
) as Passwords;

await prepareDatabase(adminUrl, env.DATABASE_NAME ?? 'tietopyynto', passwords);
