import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type LoginRole, urlFor } from '../../db/prepare.js';

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly name: string;
  readonly adminUrl: string;
  url(role: LoginRole): string;
  drop(): Promise<void>;
}

/** Clones the migrated template. Refuses a server whose template does not say that it is a test. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_PG_ADMIN_URL;
  const template = process.env.TEST_DB_TEMPLATE;
  if (!server || !template)
    throw new Error('No test database: run the tests through npm test or with the global set-up');
  if (!template.includes('test')) throw new Error('The name of a test database must say "test"');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name} template ${template}`);
  await onServer(server, `revoke all on database ${name} from public`);
  await onServer(server, `grant connect on database ${name} to portal, desk, worker, migrator`);
  const adminUrl = new URL(server);
  adminUrl.pathname = `/${name}`;
  return {
    name,
    adminUrl: adminUrl.toString(),
    url: (role) => urlFor(server, role, passwordOf(role), name),
    drop: () => onServer(server, `drop database ${name} with (force)`),
  };
}

function passwordOf(role: LoginRole): string {
  const password = process.env[`${role.toUpperCase()}_DB_PASSWORD`];
  if (!password) throw new Error(`No password for the role ${role}: use the global set-up`);
  return password;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
