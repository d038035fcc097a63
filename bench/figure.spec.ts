import { describe, expect, it } from '@jest/globals';
import type { Bench, Goal } from './bench.js';
import { figureOf, median } from './figure.js';

const withGoal = (goal?: Goal): Bench => ({
  name: 'clock gdpr',
  what: 'a clock',
  floor: 'bare arithmetic',
  ...(goal && { goal }),
  rounds: async () => [],
});
const rounds = [
  { measured: 6, floor: 2, perSecond: 100 },
  { measured: 40, floor: 4, perSecond: 10 },
  { measured: 8, floor: 2, perSecond: 90 },
];

describe('figureOf', () => {
  it('takes the ratio round by round and judges the median, so that one disturbed round moves nothing', () => {
    const figure = figureOf(withGoal({ atMost: 4 }), rounds);
    expect(figure).toMatchObject({ ratio: 4, spread: [3, 10], perSecond: 90, rounds: 3, met: true });
  });

  it.each([
    [{ atMost: 3.9 }, false],
    [{ atLeast: 4 }, true],
    [{ atLeast: 4.1 }, false],
    [undefined, null],
  ] as const)('says of the goal %j: met %s', (goal, met) => {
    expect(figureOf(withGoal(goal), rounds).met).toBe(met);
  });

  it('tells no speed where none was taken', () => {
    expect(figureOf(withGoal(), [{ measured: 1, floor: 1 }]).perSecond).toBeNull();
  });
});

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});
