import type { Temporal } from 'temporal-polyfill';

/** Where time comes from. Legal days are calendar days in Europe/Helsinki. */
export interface Clock {
  now(): Temporal.Instant;
  /** Today's calendar day in Europe/Helsinki. */
  today(): Temporal.PlainDate;
}

export const HELSINKI = 'Europe/Helsinki';

/**
 * The calendar day of an instant in Europe/Helsinki.
 *
 * @example helsinkiDay(2026-11-22T22:30:00Z) // 2026-11-23
 */
export function helsinkiDay(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(HELSINKI).toPlainDate();
}
