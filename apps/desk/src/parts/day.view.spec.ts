import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { dayText, momentText, readDay, weekdayText } from './day.view.js';

const day = Temporal.PlainDate.from('2026-12-22');

describe('days on the desk', () => {
  it('are written as each language writes them', () => {
    expect(dayText(day, 'fi')).toBe('22.12.2026');
    expect(dayText(day, 'sv')).toBe('22.12.2026');
    expect(dayText(day, 'en')).toBe('22 Dec 2026');
  });
  it('stand with their weekday', () => {
    expect(weekdayText(day, 'fi')).toBe('ti 22.12.2026');
    expect(weekdayText(day, 'sv')).toBe('tis 22.12.2026');
    expect(weekdayText(day, 'en')).toBe('Tue 22 Dec 2026');
  });
  it('show moments in Helsinki time, also when the UTC day is still yesterday', () => {
    expect(momentText(Temporal.Instant.from('2026-12-21T22:05:00Z'), 'fi')).toBe('22.12.2026 klo 0.05');
    expect(momentText(Temporal.Instant.from('2026-07-01T06:05:00Z'), 'en')).toBe('1 Jul 2026 at 9:05');
  });
});

describe('a day written by a person', () => {
  it('is read in the Finnish and in the ISO form', () => {
    expect(readDay(' 4.11.2019 ')?.toString()).toBe('2019-11-04');
    expect(readDay('04.11.2019')?.toString()).toBe('2019-11-04');
    expect(readDay('2019-11-04')?.toString()).toBe('2019-11-04');
  });
  it('is refused when no such day exists', () => {
    expect(readDay('31.2.2026')).toBeNull();
    expect(readDay('4/11/2019')).toBeNull();
    expect(readDay('')).toBeNull();
  });
});
