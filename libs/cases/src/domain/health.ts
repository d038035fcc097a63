import { daysBetween } from '#deadlines';
import type { Temporal } from 'temporal-polyfill';
import type { Health } from './claim.js';

/** A clock with this many days left, or fewer, is at risk. */
export const AT_RISK_DAYS = 7;

/**
 * How a clock stands.
 *
 * @example health({ due: 2026-12-22, closed: false, paused: false }, 2026-12-15) → 'at-risk'
 */
export function health(
  clock: { due: Temporal.PlainDate; closed: boolean; paused: boolean },
  today: Temporal.PlainDate,
): Health {
  if (clock.closed) return 'done';
  const left = daysBetween(today, clock.due);
  if (left < 0) return 'late';
  if (clock.paused) return 'paused';
  return left <= AT_RISK_DAYS ? 'at-risk' : 'on-time';
}
