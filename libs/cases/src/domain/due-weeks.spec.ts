import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { dueWeeks } from './due-weeks.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('dueWeeks', () => {
  it('counts by week without gaps, the week of today included', () => {
    const rows = ['2026-12-04', '2026-12-22', '2026-12-23'].map((due) => ({ leadDue: day(due) }));
    const weeks = dueWeeks(rows, day('2026-12-08'));
    expect(weeks.map(({ week, count, late }) => [week, count, late])).toEqual([
      ['2026-W49', 1, 1],
      ['2026-W50', 0, 0],
      ['2026-W51', 0, 0],
      ['2026-W52', 2, 0],
    ]);
  });

  it('crosses the turn of the year by ISO weeks', () => {
    const weeks = dueWeeks([{ leadDue: day('2027-01-04') }], day('2026-12-28'));
    expect(weeks.map(({ week }) => week)).toEqual(['2026-W53', '2027-W01']);
  });
});
