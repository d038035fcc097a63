import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hideOne, hideSmall, SMALLEST_PUBLISHED } from './hide-small.js';

describe('numbers that are published', () => {
  it.each([
    [[40, 12, 0], [40, 12, 0], 52],
    // The three alone could be worked out from the sum: the next smallest goes with it.
    [[40, 3, 12, 0], [40, null, null, 0], 55],
    // 1 + 1 = 2 would tell both: a third is hidden.
    [[30, 1, 1], [null, null, null], 32],
    [[4, 3, 20], [null, null, 20], 27],
    [[2, 0], [null, 0], null],
    [[0, 0], [0, 0], 0],
    [[], [], 0],
  ])('of %j: %j, together %j', (parts, published, sum) => {
    expect(hideSmall(parts)).toEqual({ parts: published, sum });
  });

  it('never tell a number from 1 to 4, nor a sum from which one follows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 9 }), (numbers) => {
        const { parts, sum } = hideSmall(numbers);
        for (const part of parts)
          expect(part === null || part === 0 || part >= SMALLEST_PUBLISHED).toBe(true);
        const hidden = parts.filter((part) => part === null).length;
        const told = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
        if (sum !== null && hidden > 0)
          expect([hidden >= 2, sum - told >= SMALLEST_PUBLISHED]).toEqual([true, true]);
      }),
    );
  });

  it.each([
    [0, 0],
    [4, null],
    [5, 5],
  ])('alone: %j is told as %j', (number, published) => {
    expect(hideOne(number)).toBe(published);
  });
});
