import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { dateText, dateTimeText, shortWeekdayDateText, weekdayDateText } from './dates.js';

const day = Temporal.PlainDate.from('2026-12-22');

describe('a calendar day', () => {
  it('is written as each language writes it', () => {
    expect(dateText(day, 'fi')).toBe('22.12.2026');
    expect(dateText(day, 'sv')).toBe('22.12.2026');
    expect(dateText(day, 'en')).toBe('22 December 2026');
  });

  it('stands with its weekday, long or short', () => {
    expect(weekdayDateText(day, 'fi')).toBe('tiistai 22.12.2026');
    expect(weekdayDateText(day, 'en')).toBe('Tuesday 22 December 2026');
    expect(shortWeekdayDateText(day, 'fi')).toBe('ti 22.12.2026');
    expect(shortWeekdayDateText(day, 'sv')).toBe('tis 22.12.2026');
  });
});

describe('a moment', () => {
  it('is told by the clocks of Helsinki, summer and winter', () => {
    expect(dateTimeText(Temporal.Instant.from('2026-11-22T12:05:00Z'), 'fi')).toBe('22.11.2026 klo 14.05');
    expect(dateTimeText(Temporal.Instant.from('2026-07-01T21:30:00Z'), 'sv')).toBe('2.7.2026 kl. 0.30');
    expect(dateTimeText(Temporal.Instant.from('2026-11-22T12:05:00Z'), 'en')).toBe(
      '22 November 2026 at 14:05',
    );
  });
});
