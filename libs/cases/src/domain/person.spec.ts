import { describe, expect, it } from '@jest/globals';
import { maskedHetu } from './person.js';

describe('maskedHetu', () => {
  it('hides the individual number and shows nothing for none', () => {
    expect(maskedHetu('010594Y9032')).toBe('010594Y•••2');
    expect(maskedHetu(null)).toBe('');
  });
});
