import { OrderErasure, SignTask, TakeByHand } from '#cases';
import { readTasksOfCase, type TaskRecord } from '#collection';
import { Database, Sealer } from '#platform';
import type { DecidedOutcome } from '#rights';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { ConnectedHouse, pasi } from '../../../../test/support/connected-sources.js';
import { PERSON, REASON } from '../../../../test/support/faulty-source.js';
import { handledCase, valueOf } from '../../../../test/support/handled-case.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { MakeDoing } from '../tasks/make-doing.js';

jest.setTimeout(30_000);

const petri = staffMember('petri.testila');
const JOB = 'sources.ask-source';

const house = new ConnectedHouse();
let caseId: string;
let walmu: string;
beforeAll(() => house.open());
afterAll(() => house.close());
beforeEach(async () => {
  await house.renew();
  caseId = await handledCase(house.world, 'erasure');
  walmu = await decided('granted');
});

/** Decides the claim and gives out the erasing. @returns the id of the task of Walmu */
async function decided(outcome: DecidedOutcome): Promise<string> {
  const { owner } = house.world;
  const { rows } = await owner.query('select id from claim where case_id = $1', [caseId]);
  const claimId = rows[0].id as string;
  await owner.query(
    `insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, changed_at)
     values (gen_random_uuid(), $1, $2, 'approved', $3, '', '', $4, now())`,
    [caseId, claimId, outcome, petri.staffId],
  );
  return (await given('erasure')).id;
}

async function given(kind: 'erasure' | 'restriction'): Promise<TaskRecord> {
  const tasks = await house.world.desk.get(Database, { strict: false }).transaction(petri, async (tx) => {
    const record = (await readCaseRecord(tx, caseId))!;
    const [claim] = await tx.query<{ id: string }>('select id from claim where case_id = $1', [caseId]);
    const doing = { claimId: claim!.id, kind, reason: 'granted', atOnce: false } as const;
    await house.world.desk.get(MakeDoing, { strict: false }).run(tx, petri, record, doing);
    return readTasksOfCase(tx, house.world.desk.get(Sealer, { strict: false }), caseId);
  });
  return tasks.find((task) => task.kind === kind && task.systemId === 'walmu')!;
}

const tried = async (): Promise<void> => {
  valueOf(await house.ask(walmu));
  await house.world.runJobs();
};
const order = async (whole = true): Promise<string> => {
  const { version } = await house.opened(walmu);
  return codeOf(await house.world.desk.get(OrderErasure).run(pasi, walmu, { version, whole }));
};
const resultOf = async (): Promise<unknown[]> => {
  const { state, content } = await house.opened(walmu);
  const result = content.source?.result;
  return [state, result?.kind, ...(result?.kind === 'failed' ? [result.stop] : [])];
};
const sign = async (): Promise<string> => {
  const { version } = await house.opened(walmu);
  const answer = {
    outcome: 'done',
    identifier: PERSON,
    foundBy: '',
    words: 'Järjestelmä poisti.',
    toldBy: '',
  };
  const rest = { periodFrom: '24.11.2026', periodTo: '', files: [], thirdParty: false };
  return codeOf(await house.world.desk.get(SignTask).run(pasi, walmu, { ...answer, ...rest, version }));
};

describe('an erasure in a connected system', () => {
  it('is tried first, which erases nothing, and then waits for a second press', async () => {
    await tried();
    await house.world.runJobs();
    expect(await resultOf()).toEqual(['to-confirm', 'may-erase']);
    expect(house.walmu.asked.map(({ method, path }) => [method, path.includes('dry_run=true')])).toEqual([
      ['DELETE', true],
    ]);
    expect(house.walmu.erased).toEqual([]);
  });

  it('is done at the second press, which says that everything may go; a person confirms when and how', async () => {
    await tried();
    expect(await order(false)).toBe('source.missing-whole whole');
    expect(await order()).toBe('ok');
    await house.world.runJobs();
    expect(house.walmu.erased).toEqual([PERSON]);
    expect(await resultOf()).toEqual(['to-confirm', 'erased']);
    expect(await order()).toBe('source.not-tried whole');
    expect(await sign()).toBe('ok');
    expect((await house.opened(walmu)).outcome).toBe('done');
    expect(await house.steps(walmu)).toEqual(['asked-try-erase', 'may-erase', 'asked-erase', 'erased']);
    expect(await house.audits(walmu)).toEqual([
      'SourceAsked staff',
      `SourceAnswered ${JOB}`,
      'SourceErasureOrdered staff',
      `SourceErased ${JOB}`,
    ]);
  });

  it('is not ordered before it was tried, nor when the source would not', async () => {
    expect(await order()).toBe('source.not-tried whole');
    house.walmu.answers = ['refused', 'found'];
    await tried();
    const { state, content } = await house.opened(walmu);
    expect([state, content.source?.result]).toMatchObject(['manual', { kind: 'refused', reasons: [REASON] }]);
    expect(await order()).toBe('source.not-tried whole');
    await house.world.runJobs();
    expect(house.walmu.erased).toEqual([]);
  });

  it('is not ordered when it was granted in part: the source knows no parts', async () => {
    await house.world.owner.query(`update decision set outcome = 'partly-granted' where case_id = $1`, [
      caseId,
    ]);
    await tried();
    expect(await order()).toBe('source.not-granted whole');
  });

  it('does not happen when the decision is taken back between the press and the job', async () => {
    await tried();
    expect(await order()).toBe('ok');
    await house.world.owner.query(`update decision set state = 'draft' where case_id = $1`, [caseId]);
    await house.world.runJobs();
    expect(await resultOf()).toEqual(['manual', 'failed', 'not-granted']);
    expect(house.walmu.erased).toEqual([]);
  });

  it('that fails is told on the task; it is tried anew before it is ordered anew', async () => {
    await tried();
    house.walmu.answers = ['error'];
    expect(await order()).toBe('ok');
    await house.world.runJobs();
    expect(await resultOf()).toEqual(['manual', 'failed', 'server-error']);
    expect(await order()).toBe('source.not-tried whole');
  });

  it('that a source carried out late is written down, and what a person signed stays', async () => {
    await tried();
    house.walmu.answers = ['found', 'held'];
    expect(await order()).toBe('ok');
    const running = house.world.runJobs();
    await house.walmu.reached;
    const { version } = await house.opened(walmu);
    valueOf(await house.world.desk.get(TakeByHand).run(pasi, walmu, { version }));
    expect(await sign()).toBe('ok');
    house.walmu.letGo();
    await running;
    expect((await house.opened(walmu)).state).toBe('done');
    expect((await house.steps(walmu)).at(-1)).toBe('late-erased');
    expect((await house.audits(walmu)).at(-1)).toBe(`SourceErased ${JOB}`);
  });
});

it('what a source cannot do over its interface is given to its unit', async () => {
  const task = await given('restriction');
  expect([task.way, task.unit, task.state]).toEqual(['unit', 'Pajapalvelut', 'open']);
});
