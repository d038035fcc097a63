import { type Calendar, finnishCalendar } from './calendar/calendar.js';
import type { ClockInput } from './clock-input.js';
import type { ClockReading } from './clock-reading.js';
import { pausedSince } from './events/pause.js';
import { clockInputProblem } from './receipt.js';
import { stepsOf } from './steps/steps-of.js';
import { target } from './target.js';
import { workOut } from './working.js';

/** What a controller may set. */
export interface ClockSettings {
  /** How many calendar days after receipt a question still counts as asked without undue delay. Default 7. */
  readonly promptWithinDays?: number;
}

const PROMPT_WITHIN_DAYS = 7;

/**
 * Reads a clock: by when, with the working. A pure function of its events; it knows no today, so the same
 * facts give the same answer for ever, in any time zone and in any order of entry.
 *
 * Sources: GDPR Art. 12(3) with Regulation 1182/71; Acts 621/1999 § 14, 703/2023 § 11, 306/2019 § 10 and
 * 808/2019 § 13 with Act 150/1930. What each regime is made of stands in `REGIME_RULES`.
 *
 * @example
 * clock({ regime: 'gdpr', receivedOn: 2026-11-06, events: [] })
 * // nominal 2026-12-06 (Sunday, Independence Day), due 2026-12-07, extendedDue 2027-02-08
 *
 * @throws RangeError on impossible facts: ask `clockInputProblem` first
 */
export function clock(
  input: ClockInput,
  calendar: Calendar = finnishCalendar(),
  { promptWithinDays = PROMPT_WITHIN_DAYS }: ClockSettings = {},
): ClockReading {
  const problem = clockInputProblem(input);
  if (problem !== null) throw new RangeError(`A clock cannot be read from these facts: ${problem.code}.`);
  const working = workOut(input, calendar, promptWithinDays);
  const { first, extended, unsuspended, running, rejected } = working;
  return {
    nominal: first.paused,
    due: running.rolled,
    unsuspendedDue: unsuspended.rolled,
    extensionNoticeBy: extended && unsuspended.rolled,
    extendedDue: extended && extended.rolled,
    pausedSince: pausedSince(working.pauses),
    target: target(first, running),
    rejected,
    steps: stepsOf(working),
  };
}
