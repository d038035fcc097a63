import { type Calendar, clock, type ClockInput, type ClockReading } from '#deadlines';

/** What an installation counts its clocks by. */
export interface ClockRules {
  readonly calendar: Calendar;
  /** How many calendar days after receipt a question still counts as asked without undue delay. */
  readonly promptWithinDays: number;
}

/** The one place where a clock of a case is read, so that every page counts by the same calendar and settings. */
export function readClock(input: ClockInput, { calendar, promptWithinDays }: ClockRules): ClockReading {
  return clock(input, calendar, { promptWithinDays });
}
