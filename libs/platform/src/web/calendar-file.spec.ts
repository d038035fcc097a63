import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type CalendarDay, calendarFile } from './calendar-file.js';

const day: CalendarDay = {
  uid: 'a-case@tietopyynto.example',
  on: Temporal.PlainDate.from('2026-12-31'),
  summary: 'Vastaus viimeistään',
  text: 'Lahden kaupunki\nLAHTI/12/00.04.02/2026',
  url: 'https://tietopyynto.example/fi/cases/a-case',
};
const file = (over: Partial<CalendarDay> = {}, madeAt = '2026-11-22T10:00:00.123Z'): string =>
  calendarFile({ days: [{ ...day, ...over }], madeAt: Temporal.Instant.from(madeAt) });

describe('the calendar file', () => {
  it('is one all-day event that ends on the day after (RFC 5545 § 3.6.1)', () => {
    const lines = file().split('\r\n');
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines).toContain('DTSTAMP:20261122T100000Z');
    expect(lines).toContain('UID:a-case@tietopyynto.example');
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  });

  it('escapes commas, semicolons, backslashes and line ends (§ 3.3.11)', () => {
    expect(file({ summary: 'a, b; c\\d' })).toContain('SUMMARY:a\\, b\\; c\\\\d\r\n');
    expect(file()).toContain('DESCRIPTION:Lahden kaupunki\\nLAHTI/12/00.04.02/2026\r\n');
  });

  it('folds lines at 75 octets without cutting a letter (§ 3.1)', () => {
    const summary = 'ä'.repeat(100);
    const lines = file({ summary }).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file({ summary }).replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`);
  });

  it('made later counts as the newer one, so that a moved day moves the entry', () => {
    const sequence = (madeAt: string): number => Number(/SEQUENCE:(\d+)/.exec(file({}, madeAt))?.[1]);
    expect(sequence('2026-12-01T10:00:00Z')).toBeGreaterThan(sequence('2026-11-22T10:00:00Z'));
  });
});
