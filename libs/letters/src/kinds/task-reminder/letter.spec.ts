import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { TaskReminderContext } from './context.js';
import { TASK_REMINDER } from './definition.js';

function html(changes: Partial<TaskReminderContext> = {}): string {
  const result = prepareLetter('task-reminder', 'fi', { ...TASK_REMINDER.sample('fi'), ...changes });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the reminder of a task (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('task-reminder', language).html}\n`).toBe(goldenLetter('task-reminder', language));
  });

  it('says all it must: sender, receiver, task, days, contact', () => {
    const context = TASK_REMINDER.sample(language);
    expect(contentOf('task-reminder', context, language)).toHaveLength(5);
    expect(missingContent('task-reminder', context, language)).toEqual([]);
  });
});

describe('the reminder of a task', () => {
  it('names case, task and both days', () => {
    const letter = html({
      task: 'Tietojen haku: Dynasty 10',
      taskDueOn: '2026-11-20',
      requestDueOn: '2026-11-30',
    });
    for (const words of ['LAHTI/318/00.04.02/2026', 'Tietojen haku: Dynasty 10', '20.11.2026', '30.11.2026'])
      expect(letter).toContain(words);
  });

  it.each([
    ['late', 'sen määräpäivä on mennyt', 'Oli tehtävä viimeistään'],
    ['soon', 'on vielä tekemättä', '<dt>Tehtävä viimeistään'],
  ] as const)('tells whether the day is to come or has gone by: %s', (time, sentence, label) => {
    expect(html({ time })).toContain(sentence);
    expect(html({ time })).toContain(label);
  });

  it.each([true, false])('has the address in the window where it goes by post: %s', (byLetter) => {
    const { view, sample } = TASK_REMINDER;
    expect(view({ ...sample('fi'), byLetter }, 'fi').head.window).toBe(byLetter);
  });

  it.each(['requester', 'request', 'standing'])('has no place for the person: %s', (field) => {
    const changes = { [field]: { name: 'Aino Mallikas' } } as Partial<TaskReminderContext>;
    expect(html(changes)).toContain(`"path":"${field}"`);
  });

  it.each([
    ['no task', { task: '' }, 'task'],
    ['no day', { taskDueOn: '' }, 'taskDueOn'],
    ['an identity code', { words: 'Tunnus 010594Y9032' }, 'words'],
  ])('cannot be written with %s', (_name, changes, path) => {
    expect(html(changes)).toContain(`"path":"${path}"`);
  });
});
