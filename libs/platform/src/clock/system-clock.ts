import { HELSINKI } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { ClockPort } from './clock-port.js';

/** The machine's clock; its day is the day in Helsinki whatever the machine's time zone. */
export class SystemClock extends ClockPort {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }

  today(): Temporal.PlainDate {
    return Temporal.Now.plainDateISO(HELSINKI);
  }
}
