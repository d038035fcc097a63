import { describe, expect, it } from '@jest/globals';
import { TASK_STATES } from './task.js';
import { firstState, isTaskOpen, mayTaskGo } from './task-transitions.js';

const reachable = (from: string): string[] =>
  TASK_STATES.filter((to) => mayTaskGo(from as (typeof TASK_STATES)[number], to));

describe('a task', () => {
  it.each([
    ['open', ['running', 'done', 'cancelled']],
    ['running', ['to-confirm', 'manual', 'cancelled']],
    ['to-confirm', ['running', 'manual', 'done', 'cancelled']],
    ['manual', ['running', 'done', 'cancelled']],
    ['done', ['open']],
    ['cancelled', ['open']],
  ])('that is %s may become %j', (from, to) => {
    expect(reachable(from)).toEqual(to);
  });

  it('is never done by a system alone: a person confirms', () => {
    expect(mayTaskGo('running', 'done')).toBe(false);
  });

  it('waits for somebody until it is done or left out', () => {
    expect(TASK_STATES.filter(isTaskOpen)).toEqual(['open', 'running', 'to-confirm', 'manual']);
  });

  it('begins with people, also when a source will be asked: they say under which identifier', () => {
    expect([firstState('unit'), firstState('letter'), firstState('connector')]).toEqual([
      'open',
      'open',
      'manual',
    ]);
  });
});
