import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import { finnishHolidays } from './finnish-holidays.js';

const oracle = new Holidays('FI');
const years = Array.from({ length: 100 }, (_, index) => 2000 + index);
const days = (year: number, ...ids: string[]): string[] =>
  ids.map(
    (id) =>
      finnishHolidays(year)
        .find((holiday) => holiday.id === id)
        ?.day.toString()
        .slice(5) ?? '',
  );

describe('the Finnish holidays', () => {
  it.each(years)('and eves of %i are those another calendar knows', (year) => {
    const known = oracle.getHolidays(year);
    const expected = {
      'public-holiday': known.filter(({ type }) => type === 'public'),
      eve: known.filter(({ name }) => name === 'jouluaatto' || name === 'juhannusaatto'),
    };
    for (const kind of ['public-holiday', 'eve'] as const) {
      const computed = finnishHolidays(year).filter((holiday) => holiday.kind === kind);
      const days = expected[kind].map(({ date }) => date.slice(0, 10));
      expect(computed.map(({ day }) => day.toString()).sort()).toEqual(days.sort());
    }
  });

  it.each([
    [2024, '03-29', '03-31', '04-01', '05-09', '05-19', '06-21', '06-22', '11-02'],
    [2025, '04-18', '04-20', '04-21', '05-29', '06-08', '06-20', '06-21', '11-01'],
    [2026, '04-03', '04-05', '04-06', '05-14', '05-24', '06-19', '06-20', '10-31'],
    [2027, '03-26', '03-28', '03-29', '05-06', '05-16', '06-25', '06-26', '11-06'],
    [2028, '04-14', '04-16', '04-17', '05-25', '06-04', '06-23', '06-24', '11-04'],
    [2029, '03-30', '04-01', '04-02', '05-10', '05-20', '06-22', '06-23', '11-03'],
    [2030, '04-19', '04-21', '04-22', '05-30', '06-09', '06-21', '06-22', '11-02'],
  ])('of %i that move fall where the almanac has them', (year, ...expected) => {
    const moving = ['good-friday', 'easter-sunday', 'easter-monday', 'ascension', 'whit-sunday'];
    expect(days(year, ...moving, 'midsummer-eve', 'midsummer', 'all-saints')).toEqual(expected);
  });

  it('are named and sourced', () => {
    for (const { name, source } of finnishHolidays(2026)) {
      expect([name.fi, name.sv, name.en, source]).not.toContain('');
    }
  });
});
