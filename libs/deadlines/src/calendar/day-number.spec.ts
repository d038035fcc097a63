import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { compareDays, dayAt, dayNumber, isWeekend, plusDays, plusMonths, weekdayOf } from './day-number.js';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
/** Every day from the year -500 to 3600, so leap years, whole centuries and years below 100 too. */
const someDay = fc.integer({ min: -900_000, max: 600_000 }).map((days) => EPOCH.add({ days }));

describe('the number of a day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-24', 20_781],
  ])('%s is %d', (text, number) => {
    expect(dayNumber(day(text))).toBe(number);
    expect(dayAt(number).toString()).toBe(text);
  });

  it('counts like Temporal, on any day', () => {
    fc.assert(fc.property(someDay, (on) => dayNumber(on) === EPOCH.until(on, { largestUnit: 'days' }).days));
  });

  it('knows Saturdays and Sundays, and which day comes first, as Temporal does', () => {
    fc.assert(
      fc.property(someDay, someDay, (one, other) => {
        expect(weekdayOf(one)).toBe(one.dayOfWeek);
        expect(isWeekend(one)).toBe(one.dayOfWeek >= 6);
        expect(Math.sign(compareDays(one, other))).toBe(Temporal.PlainDate.compare(one, other));
        expect(compareDays(one, one)).toBe(0);
      }),
    );
  });
});

describe('adding to a day', () => {
  it.each([
    ['2025-08-31', 1, '2025-09-30'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(plusMonths(day(from), months).toString()).toBe(to);
  });

  it('gives the day that Temporal gives', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -400, max: 400 }), (on, count) => {
        expect(plusDays(on, count).equals(on.add({ days: count }))).toBe(true);
        expect(plusMonths(on, count).equals(on.add({ months: count }))).toBe(true);
      }),
    );
  });

  it('leaves the range of days as Temporal does: it throws', () => {
    expect(() => plusDays(day('+275760-09-13'), 1)).toThrow(RangeError);
  });
});
