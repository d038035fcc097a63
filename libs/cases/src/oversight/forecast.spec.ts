import { describe, expect, it } from '@jest/globals';
import { daysOfStep, FEWEST_CASES, forecaster, paceOf } from './forecast.js';

/** Forty cases: routing 1 day, taking 1, preparing 10 in half of them and 20 in the other, approval 2, sending 1. */
const past = Array.from({ length: 40 }, (_, place) => ({
  routing: 1,
  taking: 1,
  preparing: place % 2 === 0 ? 10 : 20,
  approval: 2,
  sending: 1,
}));
const look = forecaster(paceOf(past))!;

describe('the forecast of an open case', () => {
  it('adds what is left of the present step to all that comes after it', () => {
    // 1 + 1 + 10 + 2 + 1 = 15 days in half of the cases, 25 in the other.
    expect(look({ step: 'routing', spent: 0, left: 30 })).toEqual({ late: 0, ready: 15 });
    expect(look({ step: 'routing', spent: 0, left: 25 }).late).toBeCloseTo(0);
    expect(look({ step: 'routing', spent: 0, left: 24 }).late).toBeCloseTo(0.5);
    expect(look({ step: 'routing', spent: 0, left: 14 }).late).toBeCloseTo(1);
  });

  it('counts only the cases in which the step lasted as long', () => {
    // After 11 days of preparing it is one of the slow ones: 9 more, then 2 and 1.
    expect(look({ step: 'preparing', spent: 11, left: 11 })).toEqual({ late: 1, ready: 12 });
    expect(look({ step: 'preparing', spent: 11, left: 12 }).late).toBeCloseTo(0);
  });

  it('takes a step that lasts longer than ever to last its usual time once more', () => {
    expect(look({ step: 'approval', spent: 9, left: 2 })).toEqual({ late: 1, ready: 3 });
  });

  it('knows that what is past its day is late', () => {
    expect(look({ step: 'sending', spent: 0, left: -1 }).late).toBe(1);
  });

  it('makes none from too few cases', () => {
    expect(forecaster(paceOf(past.slice(0, FEWEST_CASES - 1)))).toBeNull();
  });

  it('tells the usual and the slow time of a step', () => {
    const pace = paceOf(past);
    expect([daysOfStep(pace, 'preparing'), daysOfStep(pace, 'preparing', 0.8)]).toEqual([10, 20]);
    expect(daysOfStep(paceOf([]), 'preparing')).toBe(0);
  });
});
