import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createTestApp } from '#test/support/test-app';
import { createTestDatabase, type TestDatabase } from '#test/support/test-database';
import { testSettings } from '#test/support/test-settings';
import { Logger, Settings } from '#platform';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { DESK_PARTS } from '../desk-parts.js';
import { DeskModule } from '../desk.module.js';

jest.setTimeout(60_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.adminUrl });
  await owner.connect();
  await owner.query(`insert into unit (authority_id, name) values ('lahti', 'Kirjaamo')`);
  await owner.end();
});
afterAll(() => database.drop());

/** The desk as a process of its own; its exit code and what it said, or 'ready' when it listens. */
async function started(STAFF_UNITS: string): Promise<{ end: unknown; said: string }> {
  const settings = testSettings(database, 'desk');
  const child = spawn(process.execPath, ['dist/apps/desk/src/main.js'], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'test', DESK_PORT: '0', DATABASE_URL: settings.DATABASE_URL },
      ...{
        DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
        INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
      },
      ...{ SESSION_SECRET: 'x'.repeat(32), STAFF_UNIT_CLAIM: 'groups', STAFF_UNITS },
    },
  });
  let said = '';
  child.stderr!.on('data', (chunk) => (said += String(chunk)));
  const closed = once(child, 'close');
  const end = await Promise.race([
    once(child, 'message').then(() => 'ready'),
    closed.then(([code]) => code as number),
  ]);
  child.kill('SIGKILL');
  await closed;
  return { end, said };
}

describe('a place that STAFF_UNITS names', () => {
  it('keeps the desk from starting when its authority is not in the catalogue, or does not work its cases here', async () => {
    const { end, said } = await started(
      'tp-lahti=lahti/Kirjaamo;tp-kela=kela;tp-paja=lahtii/Paja;tp-muu=lahtii',
    );
    expect(end).toBe(1);
    const reason = (id: string) =>
      `  - STAFF_UNITS: "${id}" is no authority that works its cases here (authorities.yaml of the catalogue, hosted: true)\n`;
    expect(said).toBe(`desk: The settings cannot be used:\n${reason('kela')}${reason('lahtii')}`);
  });

  it('is told in the log when its unit is not at the desk: the desk starts, somebody may be about to make it', async () => {
    const lines: string[] = [];
    const over = {
      STAFF_UNIT_CLAIM: 'groups',
      STAFF_UNITS: 'a=lahti/Kirjaamo;b=lahti/Kirjamo;c=tornio;d=tornio/Kirjaamo',
    };
    const app = await createTestApp(
      DeskModule,
      DESK_PARTS,
      [{ provide: Settings, useValue: testSettings(database, 'desk', over) }],
      new Logger('desk', 'warn', { write: (line) => void lines.push(line) }),
    );
    await app.close();
    const told = (authority: string, unit: string) =>
      expect.objectContaining({
        level: 'warn',
        msg: `STAFF_UNITS: ${authority} has no unit "${unit}" at the desk; who comes from it waits for one`,
      });
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      told('lahti', 'Kirjamo'),
      told('tornio', 'Kirjaamo'),
    ]);
  });
});
