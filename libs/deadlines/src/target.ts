import { Temporal } from 'temporal-polyfill';
import { daysBetween } from './calendar/days-between.js';
import type { CountedPeriod } from './rules/counted-period.js';

/**
 * The earliest day on which the running period can be argued to end. The statutory date is `due`; this one
 * moves only the warnings. Of a first period it is the end before the roll. Of an extended one it is also the
 * end of "one month, then two further months", which a clamped month makes up to three days earlier than
 * three months counted at once.
 *
 * @example received 2025-01-31, extended: 2025-04-28 (28.2. + 2 months), though due is 2025-04-30
 */
export function target(first: CountedPeriod, running: CountedPeriod): Temporal.PlainDate {
  if (running === first) return first.paused;
  const inSteps = furtherMonths(first, running);
  return Temporal.PlainDate.compare(inSteps, running.paused) < 0 ? inSteps : running.paused;
}

function furtherMonths(first: CountedPeriod, extended: CountedPeriod): Temporal.PlainDate {
  if (!('months' in first.period) || !('months' in extended.period)) return extended.paused;
  const further = first.end.add({ months: extended.period.months - first.period.months });
  return further.add({ days: daysBetween(first.end, first.paused) });
}
