import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar/calendar.js';
import type { ClockInput } from '../clock-input.js';
import type { Pause } from '../events/pause.js';
import type { CountedPeriod } from '../rules/counted-period.js';
import type { RegimeRule } from '../rules/regime-rules.js';

/** What was computed on the way to a due day, for the steps to tell. */
export interface Working {
  readonly input: ClockInput;
  readonly rule: RegimeRule;
  readonly calendar: Calendar;
  readonly receivedOn: Temporal.PlainDate;
  readonly first: CountedPeriod;
  /** The first period without pauses, rolled. */
  readonly unsuspendedDue: Temporal.PlainDate;
  readonly pauses: readonly Pause[];
  readonly pauseDays: number;
  /** Null when nothing was extended. */
  readonly extended: (CountedPeriod & { readonly noticedOn: Temporal.PlainDate }) | null;
}
