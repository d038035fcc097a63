import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isRepeat } from './repeat.js';

describe('a repeat within a year (GDPR Art. 12(5))', () => {
  it.each([
    ['2025-11-21', '2026-11-22', false],
    ['2025-11-22', '2026-11-22', true],
    ['2026-11-22', '2026-11-22', true],
    ['2026-11-23', '2026-11-22', false],
    ['2023-02-28', '2024-02-29', true],
    ['2024-02-28', '2025-02-28', true],
  ])('answered %s, asked again %s: %s', (answered, received, repeat) => {
    const day = (text: string) => Temporal.PlainDate.from(text);
    expect(isRepeat(day(answered), day(received))).toBe(repeat);
  });
});
