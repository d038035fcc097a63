import type { Temporal } from 'temporal-polyfill';
import { type Calendar, finnishCalendar } from './calendar/calendar.js';
import { clock, type ClockSettings } from './clock.js';
import type { ClockInput } from './clock-input.js';
import type { RejectedEvent } from './clock-reading.js';

/** What telling of more time on a day would do to a clock. */
export interface Extension {
  /** The last day to tell of it; null where the law knows no extension. */
  readonly noticeBy: Temporal.PlainDate | null;
  /** The due day once it is told: as before where it does not count. */
  readonly due: Temporal.PlainDate;
  /** Why it would move nothing; null when it counts. */
  readonly rejected: RejectedEvent | null;
}

/**
 * May this clock be extended by a notice given on a day, and where to? An answer on accessibility or in an accessible
 * form may take two further weeks when the content is large and the person is told within the first two weeks
 * (306/2019 § 10(3)); a GDPR answer two further months (Art. 12(3)). Both are counted from receipt, never from the
 * first due day, and roll once.
 *
 * @example accessible-format received 2026-11-24: told by 2026-12-08, then due 2026-12-22
 * @example received 2026-12-10: the two weeks end on Christmas Eve, so told by Monday 2026-12-28; then due 2027-01-07
 */
export function extensionOn(
  input: ClockInput,
  on: Temporal.PlainDate,
  calendar: Calendar = finnishCalendar(),
  settings: ClockSettings = {},
): Extension {
  const event = input.events.length;
  const told = clock({ ...input, events: [...input.events, { type: 'extended', on }] }, calendar, settings);
  const rejected = told.rejected.find((each) => each.event === event) ?? null;
  return { noticeBy: told.extensionNoticeBy, due: told.due, rejected };
}
