import type { Clock } from '#kernel';
import type { Temporal } from 'temporal-polyfill';

/** Injection token of the clock. */
export abstract class ClockPort implements Clock {
  abstract now(): Temporal.Instant;
  abstract today(): Temporal.PlainDate;
}
