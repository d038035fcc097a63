import { describe, expect, it } from '@jest/globals';
import { firstPart } from './long-text.js';

describe('the first part of a text', () => {
  it('of 50,000 characters is all of it, of more its first 50,000', () => {
    expect(firstPart('a'.repeat(50_000))).toHaveLength(50_000);
    expect(firstPart('a'.repeat(50_001))).toHaveLength(50_000);
  });

  it('never ends with half a character', () => {
    expect(firstPart(`${'a'.repeat(49_999)}😀`)).toBe('a'.repeat(49_999));
  });
});
