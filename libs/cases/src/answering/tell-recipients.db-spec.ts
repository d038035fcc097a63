import { OpenCaseFile, SignTask } from '#cases';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';

jest.setTimeout(60_000);

const petri = staffMember('petri.testila');
let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
});
afterAll(() => world.close());

const notices = async (caseId: string) =>
  valueOf(await world.desk.get(OpenCaseFile).run(petri, caseId)).tasks.filter(
    ({ kind }) => kind === 'recipient-notice',
  );

describe('the recipients of the register (GDPR 19)', () => {
  it('are each to be told of a rectification that was granted, with what was done', async () => {
    const answer = await AnswerOfCase.begun(world, 'rectification');
    await answer.answered('rectification', 'granted', { given: 'Jakson päättymissyy on korjattu.' });
    const tasks = await notices(answer.caseId);
    expect(tasks.map(({ place }) => place?.fi).sort()).toEqual([
      'KEHA-keskus (palkkatuki)',
      'Palvelun yhteistyökumppanit (Laki tai asiakkaan suostumus)',
      'Työllisyyshankkeiden rahoittajat',
      'Uudenmaan TE-toimisto (palkkatuki)',
    ]);
    expect(tasks[0]!.content.brief.words).toBe('Jakson päättymissyy on korjattu.');
    expect(new Set(tasks.map(({ unit }) => unit))).toEqual(new Set([null]));
  });

  it('are told, or had nothing of this person, or cannot be told, which takes words', async () => {
    const answer = await AnswerOfCase.begun(world, 'restriction');
    await answer.answered('restriction', 'granted');
    const [told, nothing, cannot] = await notices(answer.caseId);
    const sign = (task: typeof told, outcome: string, words: string) =>
      world.desk.get(SignTask).run(petri, task!.id, {
        ...{
          version: task!.version,
          outcome,
          words,
          identifier: '',
          foundBy: '',
          periodFrom: '',
          periodTo: '',
        },
        ...{ toldBy: '', files: [], thirdParty: false },
      });
    valueOf(await sign(told, 'done', 'Kirjeellä 24.11.2026.'));
    valueOf(await sign(nothing, 'nothing-there', ''));
    expect(codeOf(await sign(cannot, 'cannot', ''))).toBe('task.missing-words words');
    valueOf(await sign(cannot, 'cannot', 'Rahoittajaa ei enää ole.'));
    expect((await notices(answer.caseId)).map(({ outcome }) => outcome)).toEqual([
      'done',
      'nothing-there',
      'cannot',
      null,
    ]);
  });

  it.each(['refused', 'not-held'] as const)(
    'have nothing to hear when erasure ends as %s',
    async (outcome) => {
      const answer = await AnswerOfCase.begun(world, 'erasure');
      await answer.answered('erasure', outcome);
      expect(await notices(answer.caseId)).toEqual([]);
    },
  );

  it('have nothing to hear when data are given or an objection is upheld', async () => {
    const answer = await AnswerOfCase.begun(world, 'access', 'objection');
    for (const { right } of (await answer.file()).claims) await answer.answered(right, 'granted');
    expect(await notices(answer.caseId)).toEqual([]);
  });
});
