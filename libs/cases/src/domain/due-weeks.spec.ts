import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { dueWeeks } from './due-weeks.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('dueWeeks', () => {
  it('leaves no gap, the week of today included', () => {
    const counted = [
      { monday: day('2026-11-30'), count: 1, late: 1 },
      { monday: day('2026-12-21'), count: 2, late: 0 },
    ];
    const weeks = dueWeeks(counted, day('2026-12-08'));
    expect(weeks.map(({ week, count, late }) => [week, count, late])).toEqual([
      ['2026-W49', 1, 1],
      ['2026-W50', 0, 0],
      ['2026-W51', 0, 0],
      ['2026-W52', 2, 0],
    ]);
  });

  it('crosses the turn of the year by ISO weeks', () => {
    const weeks = dueWeeks([{ monday: day('2027-01-04'), count: 1, late: 0 }], day('2026-12-28'));
    expect(weeks.map(({ week }) => week)).toEqual(['2026-W53', '2027-W01']);
  });

  it('has this week when nothing is open', () => {
    expect(dueWeeks([], day('2026-12-08')).map(({ week, count }) => [week, count])).toEqual([
      ['2026-W50', 0],
    ]);
  });
});
