import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { codeOf, QuestionWorld, valueOf } from '../../../../test/support/question-world.js';

const hanna = staffMember('hanna.esimerkki');

let house: QuestionWorld;
beforeAll(async () => {
  house = await QuestionWorld.open();
});
afterAll(() => house.close());

describe('undoing', () => {
  it('gives back the due day and the case, and keeps the question with who undid it and why', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    house.on('2026-12-01');
    expect(codeOf(await house.undo(caseId, questionId, 'because'))).toBe('question.missing-reason');
    expect(codeOf(await house.undo(caseId, questionId, 'by-mistake', hanna))).toBe('question.not-yours');
    valueOf(await house.undo(caseId, questionId));
    expect(await house.due(caseId)).toEqual({ access: '2026-12-22' });
    const file = await house.file(caseId);
    expect([file.state, file.questions[0]?.state]).toEqual(['in-handling', 'undone']);
    expect(file.questions[0]?.undone).toMatchObject({ by: 'Petri Testilä', because: 'by-mistake' });
    expect(file.history.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['QuestionAsked', 'QuestionUndone']),
    );
    expect(codeOf(await house.undo(caseId, questionId))).toBe('question.already-undone');
  });

  it('of an answered question takes the pause away with the answer', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    valueOf(await house.answer(questionId, '2026-12-05'));
    valueOf(await house.undo(caseId, questionId, 'not-needed'));
    expect(await house.due(caseId)).toEqual({ access: '2026-12-22' });
    expect(await house.stored(caseId)).toEqual(['2026-12-22 2026-12-22']);
  });
});

describe('the warnings', () => {
  it('are silent while the clock stands still, and come by the new day after the answer', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    valueOf(await house.answer(questionId, '2026-12-09')); // 14 days: 5.1.2027, a Tuesday
    expect(await house.warned(caseId)).toEqual([]);
    house.on('2026-12-21'); // 14 days before is 22.12.
    expect(await house.warned(caseId)).toEqual([]);
    house.on('2026-12-22');
    // The last day to tell of an extension does not move with a pause: it is told on 22.12. as well.
    expect((await house.warned(caseId)).sort()).toEqual([
      'due-in-14 2027-01-05',
      'extension-notice 2027-01-05',
    ]);
  });

  it('of the first due day come back when the question is undone, even those whose day went by', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    house.on('2026-12-10');
    expect(await house.warned(caseId)).toEqual([]); // 8.12. was 14 days before the first due day
    valueOf(await house.undo(caseId, questionId));
    expect(await house.warned(caseId)).toEqual(['due-in-14 2026-12-22']);
    house.on('2026-12-15');
    expect(await house.warned(caseId)).toEqual(['due-in-14 2026-12-22', 'due-in-7 2026-12-22']);
  });
});

describe('the setting of prompt questions', () => {
  it('is counted by every page: with two days, a question on the third stops nothing', async () => {
    const strict = await QuestionWorld.open({ PROMPT_WITHIN_DAYS: '2' });
    try {
      const caseId = await strict.taken('2026-11-22');
      const late = await strict.ask(caseId, '2026-11-25');
      valueOf(await strict.answer(late, '2026-12-05'));
      expect(await strict.due(caseId)).toEqual({ access: '2026-12-22' });
      expect((await strict.file(caseId)).claims[0]?.clock.due.toString()).toBe('2026-12-22');
      expect(await strict.stored(caseId)).toEqual(['2026-12-22 2026-12-22']);
    } finally {
      await strict.close();
    }
  });
});
