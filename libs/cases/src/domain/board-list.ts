import type { Temporal } from 'temporal-polyfill';
import { AT_RISK_DAYS } from './health.js';

/** The lists behind the figures of the board of deadlines. */
export const BOARD_LISTS = ['open', 'late', 'at-risk', 'week', 'paused'] as const;
export type BoardList = (typeof BOARD_LISTS)[number];

/** How many open cases fall due on one day, and how many of them wait for the person. */
export interface DueDay {
  readonly day: Temporal.PlainDate;
  readonly open: number;
  readonly paused: number;
}

export interface BoardCounts {
  readonly open: number;
  readonly late: number;
  readonly atRisk: number;
  readonly dueThisWeek: number;
  readonly paused: number;
}

/** The last day of the week of a day: Sunday. */
export function sundayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.add({ days: 7 - day.dayOfWeek });
}

/** The last day that is at risk today. */
export function lastDayAtRisk(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: AT_RISK_DAYS });
}

/**
 * The figures of the board from the open cases by day. A clock that stands still is neither late nor at risk.
 *
 * @example boardCounts([{ day: 2026-11-30, open: 2, paused: 1 }], 2026-12-01) → open 2, late 1, paused 1
 */
export function boardCounts(days: readonly DueDay[], today: Temporal.PlainDate): BoardCounts {
  const sum = (test: (day: Temporal.PlainDate) => boolean, of: (day: DueDay) => number): number =>
    days.filter((one) => test(one.day)).reduce((total, one) => total + of(one), 0);
  const until = (last: Temporal.PlainDate) => (day: Temporal.PlainDate) =>
    day.since(today).sign >= 0 && day.since(last).sign <= 0;
  const running = (one: DueDay): number => one.open - one.paused;
  return {
    open: sum(
      () => true,
      (one) => one.open,
    ),
    late: sum((day) => day.since(today).sign < 0, running),
    atRisk: sum(until(lastDayAtRisk(today)), running),
    dueThisWeek: sum(until(sundayOf(today)), (one) => one.open),
    paused: sum(
      () => true,
      (one) => one.paused,
    ),
  };
}
