import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clock } from './clock.js';
import type { Regime } from './regime.js';

const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(' | '));

function read(regime: Regime, on = ''): string[] {
  const { nominal, due } = clock({ regime, receivedOn: Temporal.PlainDate.from(on), events: [] });
  return [nominal.toString(), due.toString()];
}

/** Act 621/1999 § 14(4) with Act 150/1930: received | two weeks | due | one month | due. */
const OPENNESS = rows(`
2025-12-10 | 2025-12-24 | 2025-12-29 | 2026-01-10 | 2026-01-12
2025-12-11 | 2025-12-25 | 2025-12-29 | 2026-01-11 | 2026-01-12
2026-01-31 | 2026-02-14 | 2026-02-16 | 2026-02-28 | 2026-03-02
2026-03-20 | 2026-04-03 | 2026-04-07 | 2026-04-20 | 2026-04-20
2026-03-23 | 2026-04-06 | 2026-04-07 | 2026-04-23 | 2026-04-23
2026-04-17 | 2026-05-01 | 2026-05-04 | 2026-05-17 | 2026-05-18
2026-04-30 | 2026-05-14 | 2026-05-15 | 2026-05-30 | 2026-06-01
2026-05-19 | 2026-06-02 | 2026-06-02 | 2026-06-19 | 2026-06-22
2026-06-05 | 2026-06-19 | 2026-06-22 | 2026-07-05 | 2026-07-06
2026-06-06 | 2026-06-20 | 2026-06-22 | 2026-07-06 | 2026-07-06
2026-10-17 | 2026-10-31 | 2026-11-02 | 2026-11-17 | 2026-11-17
2026-11-22 | 2026-12-06 | 2026-12-07 | 2026-12-22 | 2026-12-22
2026-11-23 | 2026-12-07 | 2026-12-07 | 2026-12-23 | 2026-12-23
2026-12-10 | 2026-12-24 | 2026-12-28 | 2027-01-10 | 2027-01-11
2026-12-18 | 2027-01-01 | 2027-01-04 | 2027-01-18 | 2027-01-18
2026-12-23 | 2027-01-06 | 2027-01-07 | 2027-01-23 | 2027-01-25`);

/** Act 808/2019 § 13(1), 30 days from service: served | nominal | last day. */
const APPEALS = rows(`
2026-03-04 | 2026-04-03 | 2026-04-07
2026-05-20 | 2026-06-19 | 2026-06-22
2026-10-01 | 2026-10-31 | 2026-11-02
2026-11-06 | 2026-12-06 | 2026-12-07
2026-11-24 | 2026-12-24 | 2026-12-28
2026-12-07 | 2027-01-06 | 2027-01-07`);

/** Act 703/2023 § 11, two months: received | nominal | due. */
const LOG_DATA = rows(`
2026-04-19 | 2026-06-19 | 2026-06-22
2026-10-24 | 2026-12-24 | 2026-12-28
2026-12-31 | 2027-02-28 | 2027-03-01`);

describe('a clock counted by Act 150/1930', () => {
  it.each(OPENNESS)('gives a document asked for on %s in two weeks, %s, due %s', (on, nominal, due) => {
    expect(read('openness', on)).toEqual([nominal, due]);
  });

  it.each(OPENNESS)(
    'gives an extensive document asked for on %s in a month',
    (on, _two, _weeks, nominal, due) => {
      expect(read('openness-extensive', on)).toEqual([nominal, due]);
    },
  );

  it.each(LOG_DATA)('gives log data asked for on %s in two months, %s, due %s', (on, nominal, due) => {
    expect(read('log-data', on)).toEqual([nominal, due]);
  });

  it.each(APPEALS)(
    'lets a decision served on %s be appealed in 30 days, %s, until %s',
    (on, nominal, due) => {
      expect(read('appeal', on)).toEqual([nominal, due]);
    },
  );

  it('answers an accessibility request in two weeks, or in four from receipt when told in time', () => {
    const receivedOn = Temporal.PlainDate.from('2026-12-10');
    const reading = clock({ regime: 'accessible-format', receivedOn, events: [] });
    expect(reading.due.toString()).toBe('2026-12-28');
    expect(reading.extensionNoticeBy?.toString()).toBe('2026-12-28');
    expect(reading.extendedDue?.toString()).toBe('2027-01-07');
  });

  it('knows no extension of the other periods', () => {
    for (const regime of ['openness', 'openness-extensive', 'log-data', 'appeal', 'immediate'] as const) {
      const reading = clock({ regime, receivedOn: Temporal.PlainDate.from('2026-11-22'), events: [] });
      expect([regime, reading.extensionNoticeBy, reading.extendedDue]).toEqual([regime, null, null]);
    }
  });
});

describe('the day of service', () => {
  const service = (by: 'letter' | 'certificate' | 'e-service', on: string): string => {
    const reading = clock({ regime: 'appeal', service: { by, on: Temporal.PlainDate.from(on) }, events: [] });
    return reading.due.toString();
  };

  it('of a letter is the seventh day after posting (434/2003 § 59)', () => {
    expect(service('letter', '2026-11-17')).toBe('2026-12-28');
  });

  it('of a letter does not roll, though it be a Sunday', () => {
    // Posted on Sunday 1.11.: served on Sunday 8.11., and 30 days from there is Tuesday 8.12.
    expect(service('letter', '2026-11-01')).toBe('2026-12-08');
  });

  it('of a certificate and of an e-service is that day', () => {
    expect(service('certificate', '2026-11-24')).toBe('2026-12-28');
    expect(service('e-service', '2026-11-24')).toBe('2026-12-28');
  });
});

describe('a withdrawal of consent', () => {
  it('is due on the day it arrives, be it a Sunday', () => {
    expect(read('immediate', '2026-11-22')).toEqual(['2026-11-22', '2026-11-22']);
  });
});
