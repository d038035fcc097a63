import pg from 'pg';
import { migrate, MIGRATION_LOCK } from './migrate.js';

/** The four login roles. None owns a table, none is a superuser; the migrator may act as the owner. */
export const LOGIN_ROLES = ['portal', 'desk', 'worker', 'migrator'] as const;
/** The role the desk takes on for the programs that use the interface; nobody can log in as it. */
export const API_ROLE = 'api';
/** Owns the one function that erases; nobody can log in as it or take it on but the owner of the tables. */
export const RETENTION_ROLE = 'retention';
export type LoginRole = (typeof LOGIN_ROLES)[number];
export type Passwords = Readonly<Record<LoginRole, string>>;

/** The address of `database` on the server of `adminUrl` for one login role. */
export function urlFor(adminUrl: string, role: LoginRole, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  url.pathname = `/${database}`;
  return url.toString();
}

/**
 * Makes roles and database where they are missing, sets the passwords, and migrates. Several at once: one works, the
 * others wait.
 *
 * @param adminUrl address of a role that may create roles and databases
 * @throws when the server cannot be reached or the schema is newer than this release
 */
export async function prepareDatabase(
  adminUrl: string,
  database: string,
  passwords: Passwords,
): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // Roles belong to the whole server: two that make them at once would trip over each other.
    await admin.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await makeRoles(admin, passwords);
    const known = await admin.query('select 1 from pg_database where datname = $1', [database]);
    if (known.rowCount === 0) {
      await admin.query(`create database ${pg.escapeIdentifier(database)} owner tietopyynto_owner`);
    }
    await closeDoors(adminUrl, database);
  } finally {
    await admin.end();
  }
  await migrate(urlFor(adminUrl, 'migrator', passwords.migrator, database));
}

async function makeRoles(admin: pg.Client, passwords: Passwords): Promise<void> {
  const existing = await admin.query<{ rolname: string }>('select rolname from pg_roles');
  const has = (role: string): boolean => existing.rows.some((row) => row.rolname === role);
  if (!has('tietopyynto_owner')) await admin.query('create role tietopyynto_owner nologin');
  for (const role of LOGIN_ROLES) {
    if (!has(role))
      await admin.query(`create role ${role} login noinherit nosuperuser nocreatedb nocreaterole`);
    await admin.query(`alter role ${role} password ${pg.escapeLiteral(passwords[role])}`);
  }
  if (!has(API_ROLE)) await admin.query(`create role ${API_ROLE} nologin noinherit`);
  if (!has(RETENTION_ROLE)) await admin.query(`create role ${RETENTION_ROLE} nologin noinherit`);
  await admin.query(`grant ${RETENTION_ROLE} to tietopyynto_owner`);
  await admin.query(`grant ${API_ROLE} to desk`);
  await admin.query('grant tietopyynto_owner to migrator');
  await admin.query('grant tietopyynto_owner to current_user');
}

/** Only the four roles may connect; the schema belongs to the owner. */
async function closeDoors(adminUrl: string, database: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const admin = new pg.Client({ connectionString: url.toString() });
  await admin.connect();
  try {
    await admin.query(`revoke all on database ${pg.escapeIdentifier(database)} from public`);
    await admin.query(
      `grant connect on database ${pg.escapeIdentifier(database)} to ${LOGIN_ROLES.join(', ')}`,
    );
    await admin.query('alter schema public owner to tietopyynto_owner');
    await admin.query('revoke all on schema public from public');
    await admin.query(`grant usage on schema public to ${[...LOGIN_ROLES, API_ROLE].join(', ')}`);
  } finally {
    await admin.end();
  }
}
