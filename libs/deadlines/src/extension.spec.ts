import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { ClockInput } from './clock-input.js';
import { extensionOn } from './extension.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const asked = (receivedOn: string, more: Partial<ClockInput> = {}): ClockInput => ({
  regime: 'accessible-format',
  receivedOn: day(receivedOn),
  events: [],
  ...more,
});
const told = (input: ClockInput, on: string) => {
  const { noticeBy, due, rejected } = extensionOn(input, day(on));
  return [noticeBy?.toString(), due.toString(), rejected?.code ?? 'counts'];
};

describe('more time for an answer in an accessible form (306/2019 § 10(3))', () => {
  // Two weeks and four weeks from receipt, by hand; 24.12., 25.12., 1.1. and 6.1. are no working days.
  it.each([
    ['2026-11-24', '2026-11-25', ['2026-12-08', '2026-12-22', 'counts']],
    ['2026-11-24', '2026-12-08', ['2026-12-08', '2026-12-22', 'counts']],
    ['2026-11-24', '2026-12-09', ['2026-12-08', '2026-12-08', 'extension-too-late']],
    ['2026-12-10', '2026-12-28', ['2026-12-28', '2027-01-07', 'counts']],
    ['2026-11-26', '2026-12-10', ['2026-12-10', '2026-12-28', 'counts']],
  ])('received %s, told %s: %j', (receivedOn, on, expected) => {
    expect(told(asked(receivedOn), on)).toEqual(expected);
  });

  it('is given once', () => {
    const input = asked('2026-11-24', { events: [{ type: 'extended', on: day('2026-11-30') }] });
    expect(told(input, '2026-12-01')).toEqual(['2026-12-08', '2026-12-22', 'already-extended']);
  });

  it('is not given under a law that knows none', () => {
    expect(told(asked('2026-11-24', { regime: 'openness' }), '2026-11-25')).toEqual([
      undefined,
      '2026-12-08',
      'no-extension-in-regime',
    ]);
  });
});
