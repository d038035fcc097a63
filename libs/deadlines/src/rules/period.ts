import type { Temporal } from 'temporal-polyfill';
import { plusDays, plusMonths } from '../calendar/day-number.js';

/** A statutory period, and the id of the step that counts it. */
export type Period =
  | { readonly rule: 'at-once' | 'two-weeks' | 'four-weeks' | 'thirty-days'; readonly days: number }
  | { readonly rule: 'one-month' | 'two-months' | 'three-months'; readonly months: number };

/**
 * The day a period ends, not rolled. The day of receipt is not counted; a period in months ends on the
 * same-numbered day, or on the last day of a month that has no such day (Reg. 1182/71 Art. 3(1) and 3(2)(c);
 * Act 150/1930 §§ 2–3). "A month" is never 30 days and never four weeks.
 *
 * @example periodEnd(2025-08-31, { rule: 'one-month', months: 1 }) // 2025-09-30 (EDPB 01/2022, example 33)
 */
export function periodEnd(receivedOn: Temporal.PlainDate, period: Period): Temporal.PlainDate {
  return 'months' in period ? plusMonths(receivedOn, period.months) : plusDays(receivedOn, period.days);
}
