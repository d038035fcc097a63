import type { Temporal } from 'temporal-polyfill';

/** Where time comes from. Legal days are calendar days in Europe/Helsinki. */
export interface Clock {
  now(): Temporal.Instant;
  /** Today's calendar day in Europe/Helsinki. */
  today(): Temporal.PlainDate;
}

export const HELSINKI = 'Europe/Helsinki';
