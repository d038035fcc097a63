import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { readMoment, timeText } from './moment.view.js';

describe('a day and a time of day', () => {
  it.each([
    ['27.11.2026', '14.20', '2026-11-27T12:20:00Z'],
    ['27.11.2026', ' 8:05 ', '2026-11-27T06:05:00Z'],
    ['1.7.2026', '0.00', '2026-06-30T21:00:00Z'],
    // The hour from three to four is missing in this night.
    ['29.3.2026', '3.30', '2026-03-29T01:30:00Z'],
    ['27.11.2026', '24.00', null],
    ['27.11.2026', '14', null],
    ['eilen', '14.20', null],
    ['', '', null],
  ])('%s and %s are %s', (day, time, moment) => {
    expect(readMoment(day, time)?.toString() ?? null).toBe(moment);
  });

  it('is shown as it is written', () => {
    expect(timeText(Temporal.Instant.from('2026-11-27T06:05:00Z'))).toBe('8.05');
  });
});
