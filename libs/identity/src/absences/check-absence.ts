import { no, ok, type Result } from '#kernel';
import type { Temporal } from 'temporal-polyfill';

/** The days of an absence, both included. */
export interface AbsenceDays {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export type AbsenceDaysRefusalCode =
  'absence.bad-from' | 'absence.bad-to' | 'absence.ends-before' | 'absence.past' | 'absence.too-long';

/** Longer than this is not an absence: such a person is taken out of the staff. */
const LONGEST_DAYS = 730;

/**
 * Days that can be an absence: it may have begun before today, but has not ended.
 *
 * @param input null for a day that could not be read
 */
export function checkAbsenceDays(
  { from, to }: { readonly from: Temporal.PlainDate | null; readonly to: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): Result<AbsenceDays, AbsenceDaysRefusalCode> {
  if (!from) return no('absence.bad-from', { field: 'from' });
  if (!to) return no('absence.bad-to', { field: 'to' });
  if (to.since(from).sign < 0) return no('absence.ends-before', { field: 'to' });
  if (to.since(today).sign < 0) return no('absence.past', { field: 'to' });
  if (from.until(to).days > LONGEST_DAYS) return no('absence.too-long', { field: 'to' });
  return ok({ from, to });
}
