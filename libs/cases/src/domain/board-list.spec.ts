import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { addCounts, lastDayAtRisk, sundayOf } from './board-list.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('the figures of the board', () => {
  it('end the week on Sunday, also on a Sunday', () => {
    expect([day('2026-12-01'), day('2026-12-06')].map((one) => sundayOf(one).toString())).toEqual([
      '2026-12-06',
      '2026-12-06',
    ]);
  });

  it('call at risk what falls due within seven days', () => {
    expect(lastDayAtRisk(day('2026-12-01')).toString()).toBe('2026-12-08');
  });

  it('are those of all weeks together', () => {
    const week = { open: 3, late: 1, atRisk: 2, dueThisWeek: 1, paused: 0 };
    expect(addCounts([week, { ...week, paused: 2 }])).toEqual({
      open: 6,
      late: 2,
      atRisk: 4,
      dueThisWeek: 2,
      paused: 2,
    });
    expect(addCounts([]).open).toBe(0);
  });
});
