import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { type Database, openDatabase } from './database.js';

const SYSTEM = { kind: 'system', job: 'test' } as const;

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase(test.url('worker'), { max: 2 });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('a transaction', () => {
  it('gives rows for each kind of statement', async () => {
    const sql = `insert into outbox (id, job, payload, run_at) values (gen_random_uuid(), 'a.do-it', '{}', now()) returning job`;
    const rows = await database.transaction(SYSTEM, async (tx) => [
      await tx.query(sql),
      await tx.query(`update outbox set attempts = attempts + 1 returning attempts`),
      await tx.query(`select attempts from outbox`),
      await tx.query(`update outbox set attempts = 0`),
    ]);
    expect(rows).toEqual([[{ job: 'a.do-it' }], [{ attempts: 1 }], [{ attempts: 1 }], []]);
  });

  it('gives days and moments as text', async () => {
    const [row] = await database.transaction(SYSTEM, (tx) =>
      tx.query(`select date '2026-11-22' as day, timestamptz '2026-11-22 10:00:00+02' as moment`),
    );
    expect(row).toEqual({ day: '2026-11-22', moment: expect.stringMatching(/^2026-11-22 /) });
  });

  it('leaves nothing of its actor to the next one on the same connection', async () => {
    const who = { kind: 'staff', staffId: 's', authorityId: 'lahti', roles: [] } as const;
    const scope = `select current_setting('app.authority', true) as authority`;
    const first = await database.transaction(who, (tx) => tx.query(scope));
    const second = await database.transaction(SYSTEM, (tx) => tx.query(scope));
    expect([first, second]).toEqual([[{ authority: 'lahti' }], [{ authority: '' }]]);
  });

  it('is undone whole when the work throws', async () => {
    const sql = `insert into outbox (id, job, payload, run_at) values (gen_random_uuid(), 'b.do-it', '{}', now())`;
    const work = database.transaction(SYSTEM, async (tx) => {
      await tx.query(sql);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(
      await database.transaction(SYSTEM, (tx) => tx.query(`select 1 from outbox where job = 'b.do-it'`)),
    ).toEqual([]);
  });
});
