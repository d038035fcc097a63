import type { Temporal } from 'temporal-polyfill';
import { type Calendar, finnishCalendar } from './calendar/calendar.js';
import type { Service } from './clock-input.js';
import { receiptOf } from './receipt.js';
import { countedPeriod } from './rules/counted-period.js';
import { type Period, periodEnd } from './rules/period.js';
import { REGIME_RULES } from './rules/regime-rules.js';

const FOURTEEN_DAYS: Period = { rule: 'two-weeks', days: 14 };

/**
 * The last day for a claim for a revised decision (oikaisuvaatimus) against a municipal decision: 14 days from service
 * (410/2015 §§ 134 and 138). A letter is served on the seventh day after it was sent (§ 139), as under 434/2003 § 59;
 * the day of service is not counted and a day off moves the last day (150/1930 §§ 2 and 5). All else is as in `appeal`.
 *
 * @example revisionClaimUntil({ by: 'letter', on: 2026-11-15 }) // served 22.11., Sunday 6.12. → Monday 2026-12-07
 */
export function revisionClaimUntil(
  service: Service,
  calendar: Calendar = finnishCalendar(),
): Temporal.PlainDate {
  const served = receiptOf({ regime: 'appeal', service, events: [] });
  const end = periodEnd(served, FOURTEEN_DAYS);
  return countedPeriod(FOURTEEN_DAYS, end, 0, REGIME_RULES.appeal, calendar).rolled;
}
