import { describe, expect, it } from '@jest/globals';
import { typedCaseNumber } from './typed-case-number.js';

describe('a typed case number', () => {
  it.each([
    ['LAHTI/318/00.04.02/2026', 'LAHTI/318/00.04.02/2026'],
    [' lahti/318/00.04.02/2026 ', 'LAHTI/318/00.04.02/2026'],
    ['318', 'LAHTI/318/00.04.02/2026'],
    ['0318', 'LAHTI/318/00.04.02/2026'],
    ['318/2025', 'LAHTI/318/00.04.02/2025'],
    ['318 / 2025', 'LAHTI/318/00.04.02/2025'],
  ])('%j means %s', (typed, number) => {
    expect(typedCaseNumber(typed, 'LAHTI', 2026)).toBe(number);
  });
});
