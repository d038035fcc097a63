import { describe, expect, it } from '@jest/globals';
import { fileSize } from './file-size.js';

describe('fileSize', () => {
  it('is never nothing, and whole kilobytes up to a megabyte', () => {
    expect([fileSize(1, 'fi'), fileSize(91_200, 'fi')]).toEqual(['1 kt', '92 kt']);
  });

  it('is tenths of a megabyte above, with the decimal sign of the language', () => {
    expect([fileSize(1_300_000, 'fi'), fileSize(1_300_000, 'sv'), fileSize(1_300_000, 'en')]).toEqual([
      '1,3 Mt',
      '1,3 MB',
      '1.3 MB',
    ]);
  });
});
