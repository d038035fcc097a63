import { EraseSoon } from '#cases';
import { FileRequest } from '#cases/citizen';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/question-world.js';

jest.setTimeout(120_000);

let world: CaseWorld;
let caseId: string;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ caseId } = valueOf(await world.portal.get(FileRequest).run(aCitizen(), aRequest().build())));
});

const run = (sql: string) => world.owner.query(sql, [caseId]);
const waiting = async (): Promise<string[]> =>
  (
    await world.owner.query<{ row: string }>(
      `select class || ' ' || ended_on as row from to_erase where case_id = $1 order by class`,
      [caseId],
    )
  ).rows.map(({ row }) => row);
const ends = async (day: string): Promise<void> => {
  await world.owner.query(
    `with closed as (update claim set outcome = 'granted', closed_at = $2::date + time '12:00' where case_id = $1 returning 1)
     update case_file set state = 'closed' where id = $1 and exists (select from closed)`,
    [caseId, day],
  );
};
const all = async () =>
  (await world.owner.query('select * from to_erase order by case_id, class')).rows as unknown[];
const sweep = () => world.worker.get(EraseSoon).run();
const certificates = async (): Promise<string[]> =>
  (
    await world.owner.query<{ row: string }>(
      `select class || ' ' || ended_on as row from erasure where case_id = $1 order by 1`,
      [caseId],
    )
  ).rows.map(({ row }) => row);

describe('what is still to be erased', () => {
  it('is nothing while the case goes on, and every class once it ended, from the day of its last claim', async () => {
    expect(await waiting()).toEqual([]);
    await ends('2026-11-20');
    expect(await waiting()).toEqual(['case 2026-11-20', 'identity-copies 2026-11-20', 'payload 2026-11-20']);
    await run(`update claim set closed_at = '2026-11-22T10:00:00Z' where case_id = $1`);
    expect(await waiting()).toEqual(['case 2026-11-22', 'identity-copies 2026-11-22', 'payload 2026-11-22']);
  });

  it('is nothing again when the case goes on', async () => {
    await ends('2026-11-20');
    await run(`update case_file set state = 'in-handling' where id = $1`);
    expect(await waiting()).toEqual([]);
  });

  it('comes back when the case ends once more: what was fetched since is erased as well', async () => {
    await ends('2026-08-01');
    await sweep();
    expect(await waiting()).toEqual(['case 2026-08-01']);
    await run(`update case_file set state = 'in-handling' where id = $1`);
    await ends('2026-08-10');
    expect(await waiting()).toEqual(['case 2026-08-10', 'identity-copies 2026-08-10', 'payload 2026-08-10']);
    await sweep();
    expect(await waiting()).toEqual(['case 2026-08-10']);
    expect(await certificates()).toEqual([
      'identity-copies 2026-08-01',
      'identity-copies 2026-08-10',
      'payload 2026-08-01',
      'payload 2026-08-10',
    ]);
  });

  it('is the same when it is made anew', async () => {
    await ends('2026-11-20');
    const kept = await all();
    expect(kept.length).toBeGreaterThan(0);
    await run('select count_to_erase() where $1::uuid is not null');
    expect(await all()).toEqual(kept);
  });
});

describe('the sweep', () => {
  it('goes on until nothing is due, however much ended on one day', async () => {
    await ends('2026-08-20');
    await run(
      `with more as (insert into case_file select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
           'case_number', c.case_number || '/' || n, 'state', 'in-handling'))).* from case_file c, generate_series(1, 120) n where c.id = $1
         returning id)
       insert into claim select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'case_id', m.id))).*
         from claim k, more m where k.case_id = $1`,
    );
    await run(
      `update case_file set state = 'closed' where request_id = (select request_id from case_file where id = $1)`,
    );
    expect(await sweep()).toBe(242);
    expect(await sweep()).toBe(0);
  });
});
