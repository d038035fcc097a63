import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { finnishCalendar } from './calendar.js';
import {
  isOfficeDay,
  nextOfficeDay,
  officeDayOnOrAfter,
  officeDayOnOrBefore,
  previousOfficeDay,
} from './office-days.js';

const day = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);
const calendar = finnishCalendar();
const text = (on: Temporal.PlainDate): string => on.toString();

describe('isOfficeDay', () => {
  it.each([
    ['2026-04-02', 'Maundy Thursday'],
    ['2026-05-15', 'the Friday after Ascension Day'],
    ['2026-12-31', "New Year's Eve"],
  ])('is true of %s, %s', (on) => {
    expect(isOfficeDay(day(on))).toBe(true);
  });

  it.each([
    ['2026-04-04', 'Saturday'],
    ['2026-11-22', 'Sunday'],
    ['2026-04-03', 'Good Friday'],
    ['2026-12-25', 'Christmas Day'],
    ['2026-05-01', 'May Day'],
  ])('is false of %s, %s, under either law', (on) => {
    expect(isOfficeDay(day(on), calendar, 'act-150-1930')).toBe(false);
    expect(isOfficeDay(day(on), calendar, 'reg-1182-71')).toBe(false);
  });

  it.each(['2026-12-24', '2026-06-19'])('tells the two laws apart on the eve %s', (on) => {
    expect(isOfficeDay(day(on), calendar, 'act-150-1930')).toBe(false);
    expect(isOfficeDay(day(on), calendar, 'reg-1182-71')).toBe(true);
  });
});

describe('the office days around a day', () => {
  it('stay on an office day, or move over all of Easter', () => {
    expect(text(officeDayOnOrAfter(day('2026-04-02')))).toBe('2026-04-02');
    expect(text(officeDayOnOrAfter(day('2026-04-03')))).toBe('2026-04-07');
    expect(text(officeDayOnOrBefore(day('2026-04-06')))).toBe('2026-04-02');
    expect(text(officeDayOnOrBefore(day('2026-04-07')))).toBe('2026-04-07');
  });

  it('are strictly after and before when asked for the next and the previous', () => {
    expect(text(nextOfficeDay(day('2026-04-02')))).toBe('2026-04-07');
    expect(text(previousOfficeDay(day('2026-04-07')))).toBe('2026-04-02');
  });

  it('follow the law asked for', () => {
    expect(text(officeDayOnOrAfter(day('2026-12-24'), calendar, 'reg-1182-71'))).toBe('2026-12-24');
    expect(text(officeDayOnOrAfter(day('2026-12-24'), calendar, 'act-150-1930'))).toBe('2026-12-28');
  });
});
