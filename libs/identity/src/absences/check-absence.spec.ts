import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { checkAbsenceDays } from './check-absence.js';

const day = (text: string | null) => (text ? Temporal.PlainDate.from(text) : null);
// Monday 21.12.2026.
const checked = (from: string | null, to: string | null) =>
  checkAbsenceDays({ from: day(from), to: day(to) }, Temporal.PlainDate.from('2026-12-21'));

describe('the days of an absence', () => {
  it.each([
    ['2026-12-21', '2026-12-21'],
    ['2026-12-01', '2026-12-21'],
    ['2027-06-28', '2027-07-25'],
  ])('may be %s to %s', (from, to) => {
    expect(checked(from, to)).toMatchObject({ ok: true });
  });

  it.each([
    [null, '2026-12-21', 'absence.bad-from'],
    ['2026-12-21', null, 'absence.bad-to'],
    ['2026-12-22', '2026-12-21', 'absence.ends-before'],
    ['2026-12-01', '2026-12-20', 'absence.past'],
    ['2026-12-21', '2029-12-21', 'absence.too-long'],
  ])('may not be %s to %s: %s', (from, to, code) => {
    expect(checked(from, to)).toMatchObject({ ok: false, refusal: { code } });
  });
});
