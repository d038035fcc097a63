import type { Temporal } from 'temporal-polyfill';
import { type Calendar, finnishCalendar } from './calendar.js';
import { isWeekend, plusDays } from './day-number.js';

/**
 * The law that says which days a deadline rolls away from. Both: Saturdays, Sundays and public holidays.
 * Act 150/1930 § 5 also: Christmas Eve and Midsummer Eve.
 */
export type CountingLaw = 'reg-1182-71' | 'act-150-1930';

/**
 * Is the day one on which a period may end? By Act 150/1930 unless told otherwise: its days are the ones a
 * Finnish office is open.
 *
 * @example
 * isOfficeDay(2026-12-24) // false: Christmas Eve, Act 150/1930 § 5
 * isOfficeDay(2026-12-24, calendar, 'reg-1182-71') // true: an eve is no public holiday
 */
export function isOfficeDay(
  day: Temporal.PlainDate,
  calendar: Calendar = finnishCalendar(),
  law: CountingLaw = 'act-150-1930',
): boolean {
  if (isWeekend(day)) return false;
  return calendar.holidaysOn(day).every((holiday) => holiday.kind === 'eve' && law === 'reg-1182-71');
}

/**
 * The day itself when it is an office day, else the first one after it. This is how a period that ends on a
 * day off is prolonged (Reg. 1182/71 Art. 3(4); Act 150/1930 § 5).
 *
 * @example officeDayOnOrAfter(2026-04-03) // 2026-04-07: Good Friday to the Tuesday after Easter
 */
export function officeDayOnOrAfter(
  day: Temporal.PlainDate,
  calendar?: Calendar,
  law?: CountingLaw,
): Temporal.PlainDate {
  return isOfficeDay(day, calendar, law) ? day : nextOfficeDay(day, calendar, law);
}

/** The day itself when it is an office day, else the last one before it: when to warn of a day off. */
export function officeDayOnOrBefore(
  day: Temporal.PlainDate,
  calendar?: Calendar,
  law?: CountingLaw,
): Temporal.PlainDate {
  return isOfficeDay(day, calendar, law) ? day : previousOfficeDay(day, calendar, law);
}

/** The first office day after the day. */
export function nextOfficeDay(
  day: Temporal.PlainDate,
  calendar?: Calendar,
  law?: CountingLaw,
): Temporal.PlainDate {
  return officeDayOnOrAfter(plusDays(day, 1), calendar, law);
}

/** The last office day before the day. */
export function previousOfficeDay(
  day: Temporal.PlainDate,
  calendar?: Calendar,
  law?: CountingLaw,
): Temporal.PlainDate {
  return officeDayOnOrBefore(plusDays(day, -1), calendar, law);
}
