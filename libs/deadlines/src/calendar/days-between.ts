import type { Temporal } from 'temporal-polyfill';
import { dayNumber } from './day-number.js';

/**
 * Whole days from one day to another, negative when the other is earlier. The same as `from.until(to).days`,
 * without building a duration: this runs for every event of every clock.
 *
 * @example daysBetween(2026-03-09, 2026-03-20) // 11
 */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}
