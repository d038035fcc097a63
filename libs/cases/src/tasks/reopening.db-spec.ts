import { CancelTask, OpenCaseFile, ReopenTask, SignTask } from '#cases';
import { readTasksOfCase, type TaskRecord } from '#collection';
import { Database, Sealer } from '#platform';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase, foundInWorkshop } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { demoSystemSettings, valueOf } from '../../../../test/support/handled-case.js';
import { codeOf, TasksOfCase } from '../../../../test/support/tasks-of-case.js';

jest.setTimeout(60_000);

const petri = staffMember('petri.testila');
const pasi = staffMember('pasi.pajamalli');

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
  await demoSystemSettings(world.owner);
});
afterAll(() => world.close());

const tasksOf = (caseId: string): Promise<TaskRecord[]> =>
  world.desk
    .get(Database, { strict: false })
    .transaction(petri, (tx) => readTasksOfCase(tx, world.desk.get(Sealer, { strict: false }), caseId));
const caseOf = async (caseId: string) => valueOf(await world.desk.get(OpenCaseFile).run(petri, caseId));
const stateOf = async (caseId: string): Promise<string> => (await caseOf(caseId)).state;
const ends = async (caseId: string): Promise<string[]> =>
  (await caseOf(caseId)).history
    .map(({ action }) => action)
    .filter((action) => action === 'CaseClosed' || action === 'CaseReopened')
    .reverse();
const sign = async ({ id, version }: TaskRecord, actor = petri) =>
  world.desk.get(SignTask).run(actor, id, {
    ...{ outcome: 'done', identifier: '', foundBy: '', periodFrom: '24.11.2026', periodTo: '' },
    ...{ words: 'Tehty.', toldBy: 'Itse', files: [], thirdParty: false, version },
  });
const reopen = ({ id, version }: Pick<TaskRecord, 'id' | 'version'>) =>
  world.desk.get(ReopenTask).run(petri, id, { version, because: 'Väärä jakso poistettiin.' });

/** An erasure that was granted, carried out and told to every recipient: the case is closed. */
async function closedErasure(): Promise<string> {
  const answer = await AnswerOfCase.begun(world, 'erasure');
  await answer.answered('erasure', 'granted');
  for (const task of (await tasksOf(answer.caseId)).filter(({ state }) => state === 'open'))
    valueOf(await sign(task));
  return answer.caseId;
}
const ofWorkshop = async (caseId: string): Promise<TaskRecord> =>
  (await tasksOf(caseId)).find(({ systemId, kind }) => systemId === 'walmu' && kind === 'erasure')!;

describe('a task of a closed case that is opened again', () => {
  it('opens the case too, which closes with it once more; the history tells each', async () => {
    const caseId = await closedErasure();
    expect([await stateOf(caseId), await ends(caseId)]).toEqual(['closed', ['CaseClosed']]);
    valueOf(await reopen(await ofWorkshop(caseId)));
    expect([await stateOf(caseId), (await ofWorkshop(caseId)).state]).toEqual(['decided', 'open']);
    valueOf(await sign(await ofWorkshop(caseId), pasi));
    expect(await stateOf(caseId)).toBe('closed');
    expect(await ends(caseId)).toEqual(['CaseClosed', 'CaseReopened', 'CaseClosed']);
  });

  it('closes it as well when it is left undone after all', async () => {
    const caseId = await closedErasure();
    valueOf(await reopen(await ofWorkshop(caseId)));
    const { id, version } = await ofWorkshop(caseId);
    const left = { version, reason: 'no-longer-in-use', words: '' };
    valueOf(await world.desk.get(CancelTask).run(petri, id, left));
    const acts = (await caseOf(caseId)).history.map(({ action }) => action);
    expect(acts.filter((action) => /^Task(Cancelled|Reopened)$/.test(action))).toEqual([
      'TaskCancelled',
      'TaskReopened',
    ]);
    expect(await stateOf(caseId)).toBe('closed');
    expect(await ends(caseId)).toEqual(['CaseClosed', 'CaseReopened', 'CaseClosed']);
  });

  it('needs words, without which the case stays closed', async () => {
    const caseId = await closedErasure();
    const { id, version } = await ofWorkshop(caseId);
    const wordless = await world.desk.get(ReopenTask).run(petri, id, { version, because: ' ' });
    expect([codeOf(wordless), await stateOf(caseId)]).toEqual(['task.missing-because because', 'closed']);
  });
});

it('nothing is searched again for a claim that has its answer, while one that still waits is', async () => {
  const answer = await AnswerOfCase.begun(world, 'access');
  const { caseId } = answer;
  const fileId = await foundInWorkshop(world, caseId);
  const search = async () => {
    const { id, version } = valueOf(await new TasksOfCase(world, caseId).opened('walmu'));
    return { id, version };
  };
  valueOf(await reopen(await search()));
  valueOf(await new TasksOfCase(world, caseId).sign('walmu', pasi, { outcome: 'copies' }));
  await answer.answered('access', 'granted', { documentIds: [fileId] });
  expect(codeOf(await reopen(await search()))).toBe('task.already-answered');
});

it('nothing is done again in a case that was withdrawn', async () => {
  const answer = await AnswerOfCase.begun(world, 'erasure');
  valueOf(await answer.write('erasure', 'granted'));
  await world.owner.query(`update case_file set state = 'withdrawn' where id = $1`, [answer.caseId]);
  expect(codeOf(await reopen(await ofWorkshop(answer.caseId)))).toBe('task.case-over');
});
