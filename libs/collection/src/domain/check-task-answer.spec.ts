import { describe, expect, it } from '@jest/globals';
import { type AnswerFacts, checkTaskAnswer, type TaskAnswerInput } from './check-task-answer.js';

const SEARCH: AnswerFacts = { kind: 'search', recorded: false, files: 0 };
const ANSWER: TaskAnswerInput = {
  outcome: 'nothing-found',
  identifier: 'henkilötunnus',
  foundBy: 'pyynnöstä',
  periodFrom: '1.1.2022',
  periodTo: '',
  words: '',
  toldBy: '',
};
const codeOf = (change: Partial<TaskAnswerInput>, facts: Partial<AnswerFacts> = {}): string => {
  const result = checkTaskAnswer({ ...ANSWER, ...change }, { ...SEARCH, ...facts });
  return result.ok ? 'ok' : `${result.refusal.code} ${String(result.refusal.facts?.['field'])}`;
};

describe('the answer to a search', () => {
  it.each<[string, Partial<TaskAnswerInput>, Partial<AnswerFacts>, string]>([
    ['nothing found', {}, {}, 'ok'],
    ['no outcome', { outcome: '' }, {}, 'task.missing-outcome outcome'],
    ['an outcome of doing', { outcome: 'done' }, {}, 'task.missing-outcome outcome'],
    ['no identifier', { identifier: ' ' }, {}, 'task.missing-identifier identifier'],
    ['not how it was found', { foundBy: '' }, {}, 'task.missing-found-by foundBy'],
    ['no period', { periodFrom: '' }, {}, 'task.missing-period periodFrom'],
    ['an overview without words', { outcome: 'overview' }, {}, 'task.missing-words words'],
    ['an overview', { outcome: 'overview', words: 'Yksi kurssi 2022.' }, {}, 'ok'],
    ['an invitation without where', { outcome: 'inspection' }, {}, 'task.missing-words words'],
    ['copies without a file', { outcome: 'copies' }, {}, 'task.missing-copies files'],
    ['copies', { outcome: 'copies' }, { files: 2 }, 'ok'],
    ['a file although nothing was found', {}, { files: 1 }, 'task.copies-with-nothing outcome'],
    ['words beyond measure', { words: 'x'.repeat(4001) }, {}, 'task.too-long words'],
  ])('%s', (_, change, facts, expected) => {
    expect(codeOf(change, facts)).toBe(expected);
  });

  it('that a handler records says who gave it', () => {
    expect(codeOf({}, { recorded: true })).toBe('task.missing-told-by toldBy');
    expect(codeOf({ toldBy: 'Toimistopäällikkö puhelimessa' }, { recorded: true })).toBe('ok');
  });
});

describe('the answer of somebody who carried something out', () => {
  it.each<[string, Partial<TaskAnswerInput>, string]>([
    ['done, when and how', { outcome: 'done', identifier: '', foundBy: '', words: 'Poistettu.' }, 'ok'],
    ['done, without when', { outcome: 'done', periodFrom: '', words: 'x' }, 'task.missing-when periodFrom'],
    ['done, without how', { outcome: 'done' }, 'task.missing-words words'],
    ['cannot, without why', { outcome: 'cannot' }, 'task.missing-words words'],
    ['an outcome of a search', { outcome: 'copies' }, 'task.missing-outcome outcome'],
  ])('%s', (_, change, expected) => {
    expect(codeOf(change, { kind: 'erasure' })).toBe(expected);
  });
});
