import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar/calendar.js';
import type { ClockInput } from './clock-input.js';
import type { RejectedEvent } from './clock-reading.js';
import { judgeEvents } from './events/judge-events.js';
import { type Pause, pauseDays } from './events/pause.js';
import { receiptOf } from './receipt.js';
import { type CountedPeriod, countedPeriod } from './rules/counted-period.js';
import { periodEnd } from './rules/period.js';
import { REGIME_RULES, type RegimeRule } from './rules/regime-rules.js';

/** Everything computed on the way to a due day: the reading is taken from it, and the steps tell it. */
export interface Working {
  readonly input: ClockInput;
  readonly rule: RegimeRule;
  readonly calendar: Calendar;
  readonly receivedOn: Temporal.PlainDate;
  /** The first period without pauses. */
  readonly unsuspended: CountedPeriod;
  /** The first period with the pause days. */
  readonly first: CountedPeriod;
  /** Where an extension leads; null where the regime has none. */
  readonly extended: CountedPeriod | null;
  /** The day of the extension that counts. */
  readonly extendedOn: Temporal.PlainDate | null;
  /** The period that holds: the extended one once it was extended in time. */
  readonly running: CountedPeriod;
  readonly pauses: readonly Pause[];
  readonly pauseDays: number;
  readonly rejected: readonly RejectedEvent[];
}

/** Works a clock out: count the period, judge the events by it, count again with what they add. */
export function workOut(input: ClockInput, calendar: Calendar, promptWithinDays: number): Working {
  const rule = REGIME_RULES[input.regime];
  const receivedOn = receiptOf(input);
  const end = periodEnd(receivedOn, rule.period);
  const unsuspended = countedPeriod(rule.period, end, 0, rule, calendar);
  const extensionNoticeBy = rule.extension && unsuspended.rolled;
  const judged = judgeEvents(input.events, { rule, receivedOn, extensionNoticeBy, promptWithinDays });
  const { pauses, extendedOn, rejected } = judged;
  const days = pauses.length === 0 ? 0 : pauseDays(pauses, input.asOf);
  const first = days === 0 ? unsuspended : countedPeriod(rule.period, end, days, rule, calendar);
  const further = rule.extension;
  const extended = further && countedPeriod(further, periodEnd(receivedOn, further), days, rule, calendar);
  return {
    input,
    rule,
    calendar,
    receivedOn,
    unsuspended,
    first,
    extended,
    extendedOn,
    running: extended && extendedOn ? extended : first,
    pauses,
    pauseDays: days,
    rejected,
  };
}
