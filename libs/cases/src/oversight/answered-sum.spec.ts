import { describe, expect, it } from '@jest/globals';
import { type AnsweredCell, sumByKey, sumOf } from './answered-sum.js';

const cell = (days: number, count: number, more: Partial<AnsweredCell> = {}): AnsweredCell => ({
  registerId: 'lappi-typ',
  outcome: 'granted',
  days,
  late: false,
  extended: false,
  count,
  ...more,
});

describe('answered claims, summed up from cells of alike ones', () => {
  it('count each claim of a cell', () => {
    const cells = [
      cell(3, 4),
      cell(40, 2, { late: true, outcome: 'refused' }),
      cell(35, 1, { extended: true, outcome: 'partly-granted' }),
    ];
    expect(sumOf(cells)).toEqual({ count: 7, late: 2, extended: 1, refused: 3, median: 3 });
  });

  it.each([
    ['of three claims the second', [cell(9, 1), cell(1, 1), cell(5, 1)], 5],
    ['of four claims the second, as half of them were answered by then', [cell(1, 2), cell(9, 2)], 1],
    ['of many claims of one day that day', [cell(12, 500)], 12],
    ['of no claims nothing', [], null],
  ])('have as their median the days %s', (_, cells, median) => {
    expect(sumOf(cells).median).toBe(median);
  });

  it('stand by themselves under each key', () => {
    const sums = sumByKey([cell(1, 1), cell(2, 2, { registerId: 'none' })], ({ registerId }) => registerId);
    expect([...sums].map(([key, { count }]) => [key, count])).toEqual([
      ['lappi-typ', 1],
      ['none', 2],
    ]);
  });
});
