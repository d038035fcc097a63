import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { helsinkiDay } from './clock.js';

describe('the day of an instant in Helsinki', () => {
  it.each([
    ['2026-11-22T21:59:59Z', '2026-11-22'],
    ['2026-11-22T22:00:00Z', '2026-11-23'],
    ['2026-06-22T20:59:59Z', '2026-06-22'],
    ['2026-06-22T21:00:00Z', '2026-06-23'],
  ])('%s is of %s: midnight is two hours before UTC in winter, three in summer', (instant, day) => {
    expect(helsinkiDay(Temporal.Instant.from(instant)).toString()).toBe(day);
  });
});
