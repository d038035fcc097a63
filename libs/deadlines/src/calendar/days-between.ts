import type { Temporal } from 'temporal-polyfill';

const DAY = 86_400_000;

/**
 * Whole days from one day to another, negative when the other is earlier. The same as `from.until(to).days`,
 * without building a duration: this runs for every event of every clock.
 *
 * @example daysBetween(2026-03-09, 2026-03-20) // 11
 */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return (utc(to) - utc(from)) / DAY;
}

function utc(day: Temporal.PlainDate): number {
  return Date.UTC(day.year, day.month - 1, day.day);
}
