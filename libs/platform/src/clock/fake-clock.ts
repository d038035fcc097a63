import { HELSINKI, helsinkiDay } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { ClockPort } from './clock-port.js';

/** A clock that stands still until the test moves it. */
export class FakeClock extends ClockPort {
  #now: Temporal.Instant;

  /** @param start an instant, e.g. `2026-11-22T10:00:00+02:00` */
  constructor(start: string) {
    super();
    this.#now = Temporal.Instant.from(start);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  today(): Temporal.PlainDate {
    return helsinkiDay(this.#now);
  }

  set(instant: string): void {
    this.#now = Temporal.Instant.from(instant);
  }

  /** Moves by calendar days and hours in Helsinki (a day may have 23 or 25 hours). */
  advance(duration: { days?: number; hours?: number; minutes?: number }): void {
    this.#now = this.#now.toZonedDateTimeISO(HELSINKI).add(duration).toInstant();
  }
}
