import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { revisionClaimUntil } from './revision-claim.js';
import type { ServiceManner } from './clock-input.js';

const until = (by: ServiceManner, on: string): string =>
  revisionClaimUntil({ by, on: Temporal.PlainDate.from(on) }).toString();

describe('a claim for a revised decision (410/2015 §§ 134, 138 and 139)', () => {
  it.each([
    [
      'letter',
      '2026-11-17',
      '2026-12-08',
      'deemed received on Tuesday 24.11.; the 14th day after it is a Tuesday',
    ],
    [
      'letter',
      '2026-11-15',
      '2026-12-07',
      'deemed received on Sunday 22.11.; 6.12. is a Sunday and Independence Day',
    ],
    [
      'certificate',
      '2026-12-10',
      '2026-12-28',
      '24.12. is Christmas Eve, a Thursday; the next working day is Monday',
    ],
    ['e-service', '2026-11-24', '2026-12-08', 'served on the day it was fetched, which is not counted'],
  ] as const)('served by %s on %s ends on %s: %s', (by, on, last, _why) => {
    expect(until(by, on)).toBe(last);
  });
});
