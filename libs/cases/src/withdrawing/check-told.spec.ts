import type { Result } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { checkTold } from './check-told.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

describe('what the person told the office', () => {
  it.each([
    ['2026-11-21', 'told.before-receipt'],
    ['2026-11-22', 'ok'],
    ['2026-11-25', 'ok'],
    ['2026-11-26', 'told.in-future'],
  ])('on %s, for a request of 22.11. and today 25.11.2026: %s', (toldOn, code) => {
    const received = { request_received_on: '2026-11-22' };
    expect(codeOf(checkTold(day(toldOn), received, day('2026-11-25')))).toBe(code);
  });
});
