import { type Calendar, finnishCalendar, nextOfficeDay, officeDayOnOrBefore } from '#deadlines';
import type { Temporal } from 'temporal-polyfill';

/** How long a task may take, and how many days before the claim's due day are kept for composing the answer. */
export interface TaskDays {
  readonly searchDays: number;
  readonly composeDays: number;
}

/**
 * The day by which a task should be done: `searchDays` after it was made, but `composeDays` before the claim's due day
 * at the latest, on the office day on or before; never sooner than the office day after it was made. GDPR Art. 12(3)
 * asks for an answer without undue delay and within a month at the latest; the days are the house's own.
 *
 * @example made 2026-11-03, claim due 2026-11-30, 14 and 10 days → Tuesday 2026-11-17
 * @example made 2026-11-18, claim due 2026-11-30 → Friday 2026-11-20: ten days are left to compose
 * @example made 2026-11-24, claim due 2026-11-30 → Wednesday 2026-11-25: the next office day
 */
export function taskDue(
  madeOn: Temporal.PlainDate,
  claimDue: Temporal.PlainDate,
  { searchDays, composeDays }: TaskDays,
  calendar: Calendar = finnishCalendar(),
): Temporal.PlainDate {
  const [searched, composed] = [madeOn.add({ days: searchDays }), claimDue.subtract({ days: composeDays })];
  const due = officeDayOnOrBefore(earlier(searched, composed), calendar);
  const soonest = nextOfficeDay(madeOn, calendar);
  return due.since(soonest).sign < 0 ? soonest : due;
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return one.since(other).sign < 0 ? one : other;
}
