import { describe, expect, it } from '@jest/globals';
import { dueWeeksChart } from './due-weeks.chart.js';

const weeks = [
  { label: '49', count: 10, late: 2 },
  { label: '50', count: 5, late: 0 },
  { label: '51', count: 0, late: 0 },
];

describe('the chart of due weeks', () => {
  it('draws bars as high as their figures, all from the same base', () => {
    const [first, second, third] = dueWeeksChart(weeks).bars;
    const height = (bar: typeof first) => (bar ? bar.onTime.height + bar.late.height : NaN);
    expect(height(first)).toBeCloseTo(2 * height(second), 0);
    expect(height(third)).toBe(0);
  });
  it('stacks the late part under the rest', () => {
    const bar = dueWeeksChart(weeks).bars[0];
    expect(bar && bar.late.y + bar.late.height).toBeCloseTo(dueWeeksChart(weeks).base, 1);
    expect(bar && bar.onTime.y + bar.onTime.height).toBeCloseTo(bar?.late.y ?? NaN, 1);
  });
  it('marks the axis with at most five whole steps above the highest bar', () => {
    expect(dueWeeksChart(weeks).ticks.map((tick) => tick.label)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(dueWeeksChart([{ label: '1', count: 37, late: 0 }]).ticks.map((tick) => tick.label)).toEqual([
      0, 10, 20, 30, 40,
    ]);
  });
  it('draws an empty axis when nothing is due', () => {
    expect(dueWeeksChart([]).bars).toEqual([]);
    expect(dueWeeksChart([]).ticks.map((tick) => tick.label)).toEqual([0, 1]);
  });
});
