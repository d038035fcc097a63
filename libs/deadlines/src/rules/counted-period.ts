import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar/calendar.js';
import { officeDayOnOrAfter } from '../calendar/office-days.js';
import { type Period, periodEnd } from './period.js';
import type { RegimeRule } from './regime-rules.js';

/** A period counted from receipt: where it ends, where the pause days take that, and where it rolls. */
export interface CountedPeriod {
  readonly period: Period;
  readonly end: Temporal.PlainDate;
  readonly paused: Temporal.PlainDate;
  readonly rolled: Temporal.PlainDate;
}

/** Counts a period from its receipt: add it as one, add the pause days, then roll once. */
export function countedPeriod(
  period: Period,
  from: { receivedOn: Temporal.PlainDate; rule: RegimeRule; pauseDays: number; calendar: Calendar },
): CountedPeriod {
  const end = periodEnd(from.receivedOn, period);
  const paused = from.pauseDays === 0 ? end : end.add({ days: from.pauseDays });
  return { period, end, paused, rolled: rolled(paused, from.rule, from.calendar) };
}

/** The day itself, or the office day it moves to under the regime's counting law. */
export function rolled(day: Temporal.PlainDate, { law }: RegimeRule, calendar: Calendar): Temporal.PlainDate {
  return law === null ? day : officeDayOnOrAfter(day, calendar, law);
}
