import { Temporal } from 'temporal-polyfill';

const EPOCH = new Temporal.PlainDate(1970, 1, 1);
/** 1 March of year 0: counted from there a leap day is the last day of its year. */
const EPOCH_FROM_MARCH = 719_468;
const DAYS_OF_400_YEARS = 146_097;

/** Clocks speak of the same few hundred days over and over. So many are kept, about a hundred years; then begun anew. */
const KEPT = 40_000;
const kept = new Map<number, Temporal.PlainDate>();

/**
 * The day as a count of days from 1 January 1970, so that days can be added, compared and looked up as plain numbers.
 *
 * @example dayNumber(1970-01-02) // 1
 */
export function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  return numberOf(year, month, day);
}

/**
 * The day of a number, the inverse of `dayNumber`. The same value may be handed out again: a PlainDate never changes.
 *
 * @throws RangeError outside the days Temporal knows
 */
export function dayAt(number: number): Temporal.PlainDate {
  const known = kept.get(number);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const day = EPOCH.add({ days: number });
  kept.set(number, day);
  return day;
}

/** The day of the week, Monday 1 to Sunday 7. 1 January 1970 was a Thursday. */
export function weekdayOf(day: Temporal.PlainDate): number {
  const number = (dayNumber(day) + 3) % 7;
  return (number < 0 ? number + 7 : number) + 1;
}

/** Is it a Saturday or a Sunday? */
export function isWeekend(day: Temporal.PlainDate): boolean {
  return weekdayOf(day) >= 6;
}

/** Which of two days comes first, for sorting: negative when it is the one, 0 when they are the same day. */
export function compareDays(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return dayNumber(one) - dayNumber(other);
}

/** So many days later, or earlier when negative: what `day.add({ days })` gives. */
export function plusDays(day: Temporal.PlainDate, days: number): Temporal.PlainDate {
  return dayAt(dayNumber(day) + days);
}

/**
 * The same-numbered day so many months later, or the last day of a month that has no such day: what
 * `day.add({ months })` gives.
 *
 * @example plusMonths(2025-08-31, 1) // 2025-09-30
 */
export function plusMonths({ year, month, day }: Temporal.PlainDate, months: number): Temporal.PlainDate {
  const count = year * 12 + month - 1 + months;
  const first = firstOfMonth(count);
  return dayAt(first + Math.min(day, firstOfMonth(count + 1) - first) - 1);
}

/** The first day of a month counted from January of year 0. */
function firstOfMonth(count: number): number {
  const year = Math.floor(count / 12);
  return numberOf(year, count - year * 12 + 1, 1);
}

function numberOf(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const cycle = Math.floor(fromMarch / 400);
  const ofCycle = fromMarch - cycle * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(ofCycle / 4) - Math.floor(ofCycle / 100);
  return cycle * DAYS_OF_400_YEARS + ofCycle * 365 + leapDays + ofYear - EPOCH_FROM_MARCH;
}
