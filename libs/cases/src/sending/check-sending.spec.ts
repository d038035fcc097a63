import type { Result } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { checkSending } from './check-sending.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const days = { issuedOn: day('2026-11-24'), today: day('2026-11-26'), toPerson: true };
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

describe('the sending of a letter', () => {
  it.each([
    ['post', '2026-11-24', 'ok'],
    ['secure-email', '2026-11-26', 'ok'],
    ['post', '2026-11-23', 'sending.before-issued'],
    ['post', '2026-11-27', 'sending.in-future'],
    ['pigeon', '2026-11-25', 'sending.missing-way'],
  ])('by %s on %s: %s', (way, on, code) => {
    expect(codeOf(checkSending({ way, sentOn: day(on) }, days))).toBe(code);
  });

  it('has a day', () => {
    expect(codeOf(checkSending({ way: 'post', sentOn: null }, days))).toBe('sending.missing-day');
  });

  it.each([
    [true, undefined, 'sending.missing-proof'],
    [true, 'a face', 'sending.missing-proof'],
    [true, 'passport', 'ok'],
    [false, undefined, 'ok'],
  ])('over the counter, to the person: %s, who shows %s: %s', (toPerson, shown, code) => {
    const sending = { way: 'handed-over', sentOn: day('2026-11-25'), ...(shown ? { shown } : {}) };
    expect(codeOf(checkSending(sending, { ...days, toPerson }))).toBe(code);
  });
});
