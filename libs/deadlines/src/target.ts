import type { Temporal } from 'temporal-polyfill';
import { plusDays } from './calendar/day-number.js';
import type { CountedPeriod } from './rules/counted-period.js';

/**
 * The earliest day on which the running period can be argued to end. The statutory date is `due`; this one
 * moves only the warnings. Of a first period it is the end before the roll. Of an extended one it may also be
 * the end of "one month, then two further months": when February or a month of 30 days cut the first month
 * short, that is as many days earlier.
 *
 * @example received 2025-01-31, extended: 2025-04-28 (28.2. + 2 months), though due is 2025-04-30
 */
export function target(first: CountedPeriod, running: CountedPeriod): Temporal.PlainDate {
  if (running === first || !('months' in running.period)) return running.paused;
  const cutShort = running.end.day - first.end.day;
  return cutShort > 0 ? plusDays(running.paused, -cutShort) : running.paused;
}
