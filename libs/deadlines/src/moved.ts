import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar/calendar.js';
import { clock, type ClockSettings } from './clock.js';
import type { ClockInput } from './clock-input.js';

/** A clock with the id its owner knows it by. */
export interface NamedClock {
  readonly id: string;
  readonly input: ClockInput;
}

/** A due day that another calendar moves. */
export interface MovedDue {
  readonly id: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/**
 * Which due days change when the calendar does, in the order of the clocks. A clock whose day stays is left out.
 *
 * @example
 * moved(finnishCalendar(), finnishCalendar([{ change: 'add', day: 2026-12-07, … }]),
 *   [{ id: 'a', input: { regime: 'gdpr', receivedOn: 2026-11-06, events: [] } }])
 * // [{ id: 'a', from: 2026-12-07, to: 2026-12-08 }]
 */
export function moved(
  before: Calendar,
  after: Calendar,
  clocks: readonly NamedClock[],
  settings?: ClockSettings,
): readonly MovedDue[] {
  return clocks.flatMap(({ id, input }) => {
    const from = clock(input, before, settings).due;
    const to = clock(input, after, settings).due;
    return from.equals(to) ? [] : [{ id, from, to }];
  });
}
