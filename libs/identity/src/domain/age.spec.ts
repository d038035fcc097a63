import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { ageOn } from './age.js';

describe('the age by an identity code', () => {
  it.each([
    ['010516B903X', '2031-04-30', 14],
    ['010516B903X', '2031-05-01', 15],
    ['010516B903X', '2034-04-30', 17],
    ['010516B903X', '2034-05-01', 18],
    ['010594Y9032', '2026-11-24', 32],
    ['131052-308T', '2026-10-13', 74],
  ])('%s on %s: %i years', (hetu, on, years) => {
    expect(ageOn(hetu, Temporal.PlainDate.from(on))).toBe(years);
  });

  it('is not known by a code that is none', () => {
    expect(ageOn('290200-123X', Temporal.PlainDate.from('2026-11-24'))).toBeUndefined();
  });
});
