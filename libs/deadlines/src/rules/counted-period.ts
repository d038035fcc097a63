import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar/calendar.js';
import { plusDays } from '../calendar/day-number.js';
import { isOfficeDay } from '../calendar/office-days.js';
import type { Period } from './period.js';
import type { RegimeRule } from './regime-rules.js';

/** A period counted from receipt: where it ends, where the pause days take that, and where it rolls. */
export interface CountedPeriod {
  readonly period: Period;
  readonly end: Temporal.PlainDate;
  readonly paused: Temporal.PlainDate;
  /** The days off it rolled over, from `paused` on; empty when it did not roll. */
  readonly daysOff: readonly Temporal.PlainDate[];
  readonly rolled: Temporal.PlainDate;
}

/**
 * Takes the end of a period on: adds the pause days, then rolls once to the first office day (Reg. 1182/71 Art. 3(4); Act 150/1930 § 5).
 *
 * @example one month from 2026-03-03: end 2026-04-03 (Good Friday), four days off, rolled 2026-04-07
 */
export function countedPeriod(
  period: Period,
  end: Temporal.PlainDate,
  pauseDays: number,
  { law }: RegimeRule,
  calendar: Calendar,
): CountedPeriod {
  const paused = pauseDays === 0 ? end : plusDays(end, pauseDays);
  const daysOff: Temporal.PlainDate[] = [];
  let rolled = paused;
  while (law !== null && !isOfficeDay(rolled, calendar, law)) {
    daysOff.push(rolled);
    rolled = plusDays(rolled, 1);
  }
  return { period, end, paused, daysOff, rolled };
}
