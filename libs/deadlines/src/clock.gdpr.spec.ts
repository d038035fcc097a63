import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clock } from './clock.js';

/**
 * Worked by hand from GDPR Art. 12(3) and Regulation 1182/71 with the Finnish holidays; the eves are working
 * days. Received | one month | due and last day for an extension notice | three months | extended due | trap.
 * EDPB Guidelines 01/2022 give the rows of 5 March (example 32) and 31 August (example 33).
 */
const VECTORS = `
2024-01-31 | 2024-02-29 | 2024-02-29 | 2024-04-30 | leap year clamps; due + 2 months would give 29.4.
2024-03-05 | 2024-04-05 | 2024-04-05 | 2024-06-05 | EDPB example 32
2025-01-31 | 2025-02-28 | 2025-02-28 | 2025-04-30 | clamps to the end of February
2025-03-05 | 2025-04-05 | 2025-04-07 | 2025-06-05 | due + 2 months would be late
2025-08-31 | 2025-09-30 | 2025-09-30 | 2025-12-01 | EDPB example 33; received on a Sunday
2026-01-28 | 2026-02-28 | 2026-03-02 | 2026-04-28 | Saturday
2026-01-29 | 2026-02-28 | 2026-03-02 | 2026-04-29 | four receipts, one due day
2026-01-30 | 2026-02-28 | 2026-03-02 | 2026-04-30 | four receipts, one due day
2026-01-31 | 2026-02-28 | 2026-03-02 | 2026-04-30 | four receipts, one due day
2026-02-28 | 2026-03-28 | 2026-03-30 | 2026-05-28 | the end of a month does not stick
2026-03-03 | 2026-04-03 | 2026-04-07 | 2026-06-03 | Good Friday: four days off
2026-03-05 | 2026-04-05 | 2026-04-07 | 2026-06-05 | Easter Sunday
2026-03-06 | 2026-04-06 | 2026-04-07 | 2026-06-08 | Easter Monday
2026-03-31 | 2026-04-30 | 2026-04-30 | 2026-06-30 | clamps to 30 days
2026-04-01 | 2026-05-01 | 2026-05-04 | 2026-07-01 | May Day on a Friday
2026-04-14 | 2026-05-14 | 2026-05-15 | 2026-07-14 | Ascension Day; the Friday after is a working day
2026-05-19 | 2026-06-19 | 2026-06-19 | 2026-08-19 | Midsummer Eve does not roll
2026-05-20 | 2026-06-20 | 2026-06-22 | 2026-08-20 | Midsummer Day
2026-08-31 | 2026-09-30 | 2026-09-30 | 2026-11-30 | clamps to 30 days
2026-10-01 | 2026-11-01 | 2026-11-02 | 2027-01-04 | over New Year
2026-10-31 | 2026-11-30 | 2026-11-30 | 2027-02-01 | received on All Saints' Day
2026-11-06 | 2026-12-06 | 2026-12-07 | 2027-02-08 | Independence Day on a Sunday
2026-11-22 | 2026-12-22 | 2026-12-22 | 2027-02-22 | received on a Sunday
2026-11-24 | 2026-12-24 | 2026-12-24 | 2027-02-24 | Christmas Eve does not roll
2026-11-25 | 2026-12-25 | 2026-12-28 | 2027-02-25 | Christmas
2026-11-26 | 2026-12-26 | 2026-12-28 | 2027-02-26 | Boxing Day
2026-12-01 | 2027-01-01 | 2027-01-04 | 2027-03-01 | New Year's Day
2026-12-06 | 2027-01-06 | 2027-01-07 | 2027-03-08 | Epiphany
2026-12-31 | 2027-01-31 | 2027-02-01 | 2027-03-31 | Sunday
2027-01-29 | 2027-02-28 | 2027-03-01 | 2027-04-29 | clamps, then rolls
2027-02-26 | 2027-03-26 | 2027-03-30 | 2027-05-26 | Good Friday
2028-01-31 | 2028-02-29 | 2028-02-29 | 2028-05-02 | Sunday, then May Day, then Tuesday`
  .trim()
  .split('\n')
  .map((row) => row.split(' | '));

describe('a gdpr clock', () => {
  it.each(VECTORS)(
    'received %s, one month to %s, is due %s and extended to %s: %s',
    (on, month, due, extended) => {
      const reading = clock({ regime: 'gdpr', receivedOn: Temporal.PlainDate.from(on ?? ''), events: [] });
      expect(reading.nominal.toString()).toBe(month);
      expect(reading.due.toString()).toBe(due);
      expect(reading.unsuspendedDue.toString()).toBe(due);
      expect(reading.extensionNoticeBy?.toString()).toBe(due);
      expect(reading.extendedDue?.toString()).toBe(extended);
    },
  );

  it('is due on the extended day after an extension told on the last day for it', () => {
    const receivedOn = Temporal.PlainDate.from('2025-03-05');
    const on = Temporal.PlainDate.from('2025-04-07');
    const reading = clock({ regime: 'gdpr', receivedOn, events: [{ type: 'extended', on }] });
    expect(reading.due.toString()).toBe('2025-06-05');
    expect(reading.nominal.toString()).toBe('2025-04-05');
    expect(reading.unsuspendedDue.toString()).toBe('2025-04-07');
  });

  it('is computed for the first and the last day of the century', () => {
    const due = (on: string): string =>
      clock({ regime: 'gdpr', receivedOn: Temporal.PlainDate.from(on), events: [] }).due.toString();
    expect(due('2000-01-01')).toBe('2000-02-01');
    // 31.1.2100 is a Sunday.
    expect(due('2099-12-31')).toBe('2100-02-01');
  });
});
