import { describe, expect, it } from '@jest/globals';
import { containsHetu } from './contains-hetu.js';

describe('containsHetu', () => {
  it.each(['010594Y9032', 'tunnus 020594X903P.', '(030594w903b)', '010516B903X'])(
    'finds a code in "%s"',
    (text) => {
      expect(containsHetu(text)).toBe(true);
    },
  );

  it.each([
    '010594Y9033',
    'puh. 029 566 6700',
    'LAHTI/318/00.04.02/2026',
    '380/2023',
    '990594Y9032',
    'FI2112345600000785',
  ])('finds none in "%s"', (text) => {
    expect(containsHetu(text)).toBe(false);
  });
});
