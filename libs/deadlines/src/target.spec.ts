import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { clock } from './clock.js';
import type { ClockEvent } from './clock-input.js';

const day = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);

function target(receivedOn: string, extendedOn?: string): string {
  const events: ClockEvent[] = extendedOn ? [{ type: 'extended', on: day(extendedOn) }] : [];
  return clock({ regime: 'gdpr', receivedOn: day(receivedOn), events }).target.toString();
}

describe('the target', () => {
  it('is the nominal day until the clock was extended', () => {
    expect(target('2026-11-06')).toBe('2026-12-06');
  });

  it.each([
    ['2025-01-31', '2025-04-28'],
    ['2026-03-31', '2026-06-30'],
    ['2025-08-31', '2025-11-30'],
    ['2026-11-30', '2027-02-28'],
    ['2026-10-15', '2027-01-15'],
  ])('of %s extended is the earlier of three months and of one and two more, %s', (receivedOn, expected) => {
    const inSteps = day(receivedOn).add({ months: 1 }).add({ months: 2 });
    const atOnce = day(receivedOn).add({ months: 3 });
    expect([inSteps, atOnce].sort(Temporal.PlainDate.compare)[0]?.toString()).toBe(expected);
    expect(target(receivedOn, receivedOn)).toBe(expected);
  });
});
