import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { boardCounts } from './board-list.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('the figures of the board', () => {
  // Tuesday 1.12.2026: the week ends on Sunday 6.12., a clock is at risk up to 8.12.
  const counts = boardCounts(
    [
      { day: day('2026-11-30'), open: 3, paused: 1 },
      { day: day('2026-12-01'), open: 1, paused: 0 },
      { day: day('2026-12-06'), open: 2, paused: 1 },
      { day: day('2026-12-08'), open: 4, paused: 0 },
      { day: day('2026-12-09'), open: 5, paused: 2 },
    ],
    day('2026-12-01'),
  );

  it('count every open case and those that stand still', () => {
    expect([counts.open, counts.paused]).toEqual([15, 4]);
  });

  it('call late what fell due before today and runs', () => {
    expect(counts.late).toBe(2);
  });

  it('call at risk what runs and falls due within seven days, today included', () => {
    expect(counts.atRisk).toBe(6);
  });

  it('count as this week what falls due from today to Sunday, standing still or not', () => {
    expect(counts.dueThisWeek).toBe(3);
  });
});
