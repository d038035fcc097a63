import { describe, expect, it } from '@jest/globals';
import { actionOfLetter, typeOfLetter } from './record-letter-kind.js';

describe('a letter in the package of its case', () => {
  it.each([
    'refusal-certificate',
    'no-data-found',
    'identity-not-established',
    'openness-decision',
    'kin-answer',
  ])('is a decision when it comes with its way to appeal: %s', (kind) => {
    expect([typeOfLetter(kind), actionOfLetter(kind)]).toEqual(['decision', 'decision']);
  });

  it('is no decision when it is an official’s notice, which asks whether one is wanted (621/1999 § 14(3))', () => {
    expect(typeOfLetter('openness-refusal')).toBe('letter');
  });

  it('is a letter on the way when it asks, and afterwards when it tells of what was done', () => {
    expect(actionOfLetter('identity-request')).toBe('preparation');
    expect(actionOfLetter('recipients-told')).toBe('execution');
  });
});
