import { FileRequest } from '#cases/citizen';
import { newId } from '#kernel';
import { Database, type Tx } from '#platform';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/question-world.js';
import { dueBreaches } from './due-breaches.js';
import { dueCases } from './due-cases.js';
import { readPlans } from './retention-plan.js';

jest.setTimeout(120_000);

const AUTHORITY = 'lahti';
const plan = readPlans(
  `[{authority: ${AUTHORITY}, payloadDays: 20, breachYears: 2, registers: [{register: soon, payloadDays: 10, breachYears: 1}]}]`,
)(AUTHORITY);

let world: CaseWorld;
const cases = new Map<string, string>();
const breaches = new Map<string, string>();
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
  for (const register of ['soon', 'other']) {
    const { caseId } = valueOf(await world.portal.get(FileRequest).run(aCitizen(), aRequest().build()));
    cases.set(register, caseId);
    await world.owner.query(
      `update claim set outcome = 'granted', closed_at = '2026-01-01T12:00:00Z' where case_id = $1`,
      [caseId],
    );
    await world.owner.query(
      `update case_file set state = 'closed', authority_id = $2, register_id = $3 where id = $1`,
      [caseId, AUTHORITY, register],
    );
    const breachId = newId();
    breaches.set(register, breachId);
    await world.owner.query(
      `insert into breach (id, authority_id, case_id, kind, what, aware_at, notify_by_at, reported_at, reported_by, closed_at)
       select $1, $2, $3, 'other', 'x', t.at, t.at, t.at, s.id, t.at
       from (values ('2026-01-01T12:00:00Z'::timestamptz)) t (at), (select id from staff limit 1) s`,
      [breachId, AUTHORITY, caseId],
    );
  }
});
afterAll(() => world.close());

const asked = (day: string) => ({
  ...{ authorityId: AUTHORITY, plan, after: null, limit: 10 },
  today: Temporal.PlainDate.from(day),
});
const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  world.worker.get(Database).transaction({ kind: 'system', job: 'retention.erase-soon' }, work);
const payload = (day: string) =>
  read(async (tx) => (await dueCases(tx, { ...asked(day), kind: 'payload' })).map((one) => one.caseId));
const words = (day: string) => read(async (tx) => (await dueBreaches(tx, asked(day))).map(({ id }) => id));

describe('a register with a time of its own', () => {
  it('has its cases due by that, and those of other registers by the time of the authority', async () => {
    const [soon, other] = [cases.get('soon')!, cases.get('other')!];
    expect(await payload('2026-01-10')).toEqual([]);
    expect(await payload('2026-01-11')).toEqual([soon]);
    expect(await payload('2026-01-20')).toEqual([soon]);
    expect(await payload('2026-01-21')).toEqual([soon, other].sort());
  });

  it('has the words of its breaches due in the same way', async () => {
    const [soon, other] = [breaches.get('soon')!, breaches.get('other')!];
    expect(await words('2027-01-01')).toEqual([]);
    expect(await words('2027-01-02')).toEqual([soon]);
    expect(await words('2028-01-01')).toEqual([soon]);
    expect(await words('2028-01-02')).toEqual([soon, other].sort());
  });
});
