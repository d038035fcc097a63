import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { inboxGroupOf } from './inbox-group.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('the heading of a due day', () => {
  // Tuesday 1.12.2026
  it.each([
    ['2026-11-30', 'late'],
    ['2026-12-01', 'today'],
    ['2026-12-02', 'week'],
    ['2026-12-06', 'week'],
    ['2026-12-07', 'next'],
    ['2026-12-13', 'next'],
    ['2026-12-14', 'later'],
  ])('of %s is %s', (due, group) => {
    expect(inboxGroupOf(day(due), day('2026-12-01'))).toBe(group);
  });

  it('goes from today to next week on a Sunday', () => {
    expect(inboxGroupOf(day('2026-12-07'), day('2026-12-06'))).toBe('next');
  });
});
