import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { coveringClaim } from './covering-claim.js';

const access = (due: string, waits = false) => ({
  right: 'access' as const,
  outcome: null,
  clock: { due: Temporal.PlainDate.from(due), waits },
});

describe('the claim that answers a joined one', () => {
  it('is of the same right and due no later', () => {
    const first = access('2026-04-07');
    expect(coveringClaim(access('2026-04-16'), [first])).toBe(first);
    expect(coveringClaim(access('2026-04-07'), [first])).toBe(first);
    expect(coveringClaim({ ...access('2026-04-16'), right: 'erasure' }, [first])).toBeUndefined();
  });

  it('is none whose day a wait has moved past the day of the joined one', () => {
    expect(coveringClaim(access('2026-04-07'), [access('2026-04-16')])).toBeUndefined();
  });

  it('is none that still waits: its day moves on with every day', () => {
    expect(coveringClaim(access('2026-04-16'), [access('2026-04-07', true)])).toBeUndefined();
  });

  it('is none that has been answered', () => {
    expect(
      coveringClaim(access('2026-04-16'), [{ ...access('2026-04-07'), outcome: 'granted' }]),
    ).toBeUndefined();
  });
});
