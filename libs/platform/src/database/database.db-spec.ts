import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntitySchema } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { type Database, openDatabase } from './database.js';

const SYSTEM = { kind: 'system', job: 'test' } as const;

const JOB = new EntitySchema({
  name: 'outbox',
  columns: {
    id: { type: 'uuid', primary: true },
    job: { type: 'text' },
    payload: { type: 'jsonb' },
    run_at: { type: 'timestamptz' },
  },
});

let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase(test.url('worker'), { max: 2, entities: [JOB] });
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

  it('writes in the order it was told, ahead of what is read next', async () => {
    const read = await database.transaction(SYSTEM, async (tx) => {
      for (const job of ['b.go-first', 'b.go-second']) tx.write(ADD, [job]);
      return tx.planned<{ job: string }>(
        `select job from outbox where job like $1 order by created_at, ctid`,
        ['b.%'],
      );
    });
    expect(read.map(({ job }) => job)).toEqual(['b.go-first', 'b.go-second']);
  });

  it('fails with the error of the first write that fails, and leaves nothing', async () => {
    const broken = database.transaction(SYSTEM, async (tx) => {
      tx.write(ADD, ['c.do-it']);
      tx.write(`insert into outbox (id) values ($1)`, ['no uuid']);
      tx.write(ADD, ['c.do-it']);
      return tx.query('select 1');
    });
    await expect(broken).rejects.toThrow('invalid input syntax for type uuid');
    expect(await jobs('c.%')).toEqual([]);
  });

  it('fails although nobody looks behind a write that fails', async () => {
    const broken = database.transaction(SYSTEM, async (tx) => {
      tx.write(ADD, ['d.do-it']);
      tx.write(ADD, [null]);
      await Promise.resolve();
    });
    await expect(broken).rejects.toThrow('null value in column "job"');
    expect(await jobs('d.%')).toEqual([]);
  });

  it('rolls back what was written when its work throws, and throws that', async () => {
    const broken = database.transaction(SYSTEM, async (tx) => {
      tx.write(ADD, ['e.do-it']);
      await tx.query('select 1');
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await jobs('e.%')).toEqual([]);
  });

  it('takes back what the mapper wrote when its work throws', async () => {
    const broken = database.transaction(SYSTEM, async (tx) => {
      await tx.manager.save(JOB, {
        id: randomUUID(),
        job: 'f.do-it',
        payload: {},
        run_at: '2026-11-22T10:00Z',
      });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await jobs('f.%')).toEqual([]);
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

const ADD = `insert into outbox (id, job, payload, run_at) values (gen_random_uuid(), $1, '{}', now())`;

const jobs = (like: string): Promise<unknown[]> =>
  database.transaction(SYSTEM, (tx) => tx.query('select 1 from outbox where job like $1', [like]));
