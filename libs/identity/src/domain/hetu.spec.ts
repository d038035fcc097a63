import { describe, expect, it } from '@jest/globals';
import { maskedHetu, parseHetu } from './hetu.js';

const read = (input: string, allowTest = false) => {
  const result = parseHetu(input, { allowTest });
  return result.ok ? result.value : result.refusal.code;
};

/** The check character by decree 128/2010 § 2, worked out by hand in the table of the population register. */
const CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const withCheck = (day: string, sign: string, individual: string) =>
  `${day}${sign}${individual}${CHECKS[Number(day + individual) % 31]}`;

describe('parseHetu', () => {
  it('accepts the example of the Digital and Population Data Services Agency', () => {
    expect(read('131052-308T')).toBe('131052-308T');
  });

  it.each(['+', '-', 'Y', 'X', 'W', 'V', 'U', 'A', 'B', 'C', 'D', 'E', 'F'])(
    'accepts the century sign %s and keeps it',
    (sign) => {
      const code = withCheck('010190', sign, '123');
      expect(read(code)).toBe(code);
    },
  );

  it.each(['G', 'T', 'Z', '/', '_', '*', '0'])('refuses %s as a century sign', (sign) => {
    expect(read(withCheck('010190', sign, '123'))).toBe('hetu.bad-form');
  });

  it('keeps people apart whose codes differ in the sign only', () => {
    expect(read('010190-123M')).not.toBe(read('010190Y123M'));
  });

  it.each([
    ['131052-308t', '131052-308T'],
    [' 131052 - 308T ', '131052-308T'],
    ['131052\u2013308T', '131052-308T'],
    ['131052\u2212308T', '131052-308T'],
    ['131052\u00A0\u2011308T', '131052-308T'],
  ])('reads %j as people and text editors write it', (input, code) => {
    expect(read(input)).toBe(code);
  });

  it.each([
    ['310290-123', 'the 31st of February'],
    ['290201A123', 'the 29th of February in 2001, no leap year'],
    ['290200+123', 'the 29th of February in 1800, no leap year'],
    ['001290-123', 'day zero'],
    ['011390-123', 'month thirteen'],
  ])('refuses %s: %s', (start) => {
    expect(read(withCheck(start.slice(0, 6), start[6]!, start.slice(7)))).toBe('hetu.bad-date');
  });

  it('refuses a birth date that is still to come, when told which day it is', () => {
    const code = withCheck('231126', 'A', '123');
    expect(parseHetu(code, { allowTest: false, today: { year: 2026, month: 11, day: 22 } }).ok).toBe(false);
    expect(parseHetu(code, { allowTest: false, today: { year: 2026, month: 11, day: 23 } }).ok).toBe(true);
  });

  it('accepts the 29th of February in 2000, a leap year', () => {
    const code = withCheck('290200', 'A', '123');
    expect(read(code)).toBe(code);
  });

  it('refuses a wrong check character, also when two digits changed places', () => {
    expect(read('131052-308U')).toBe('hetu.bad-check');
    expect(read('131025-308T')).toBe('hetu.bad-check');
  });

  it.each(['', 'abc', '131052308T', '131052-308', '131052-3088T', '13 10 52', '131052-308G'])(
    'refuses %j as no identity code',
    (input) => {
      expect(read(input)).toBe('hetu.bad-form');
    },
  );

  it('refuses the individual numbers nobody has: 000 and 001', () => {
    expect(read(withCheck('010190', '-', '000'))).toBe('hetu.bad-form');
    expect(read(withCheck('010190', '-', '001'))).toBe('hetu.bad-form');
    expect(read(withCheck('010190', '-', '002'))).not.toBe('hetu.bad-form');
  });

  it.each(['010594Y9032', '020594X903P', '030594W903B', '010516B903X'])(
    'accepts the artificial code %s only where such are allowed',
    (code) => {
      expect(read(code, true)).toBe(code);
      expect(read(code)).toBe('hetu.test-not-allowed');
    },
  );
});

describe('maskedHetu', () => {
  it('shows the birth date and the sign only', () => {
    expect(maskedHetu('010594Y9032')).toBe('010594Y****');
  });
});
