import { describe, expect, it } from '@jest/globals';
import { caseNumber } from './case-number.js';

describe('caseNumber', () => {
  it('joins sign, running number, task class and year', () => {
    expect(caseNumber('LAHTI', 318, 2026)).toBe('LAHTI/318/00.04.02/2026');
  });
});
