import type { Temporal } from 'temporal-polyfill';
import { AT_RISK_DAYS } from './health.js';

/** The lists behind the figures of the board of deadlines. */
export const BOARD_LISTS = ['open', 'late', 'at-risk', 'week', 'paused'] as const;
export type BoardList = (typeof BOARD_LISTS)[number];

/** How many open cases stand behind each figure. A clock that stands still is neither late nor at risk. */
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

/** The figures of several weeks together. */
export function addCounts(weeks: readonly BoardCounts[]): BoardCounts {
  const sum = (of: keyof BoardCounts): number => weeks.reduce((total, week) => total + week[of], 0);
  return {
    open: sum('open'),
    late: sum('late'),
    atRisk: sum('atRisk'),
    dueThisWeek: sum('dueThisWeek'),
    paused: sum('paused'),
  };
}
