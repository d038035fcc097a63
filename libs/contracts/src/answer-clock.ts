import { type Calendar, clock, type ClockReading, type ClockSettings } from '#deadlines';
import { clockLine } from './clock-line.js';
import { read, type Reading, then } from './reading.js';

/** By when a claim must be answered, and the working that leads there (clockIn → clockOut). */
export function answerClock(line: unknown, by: Calendar, settings?: ClockSettings): Reading<unknown> {
  return then(clockLine(line), (input) => read(clockOut(clock(input, by, settings))));
}

/** Shape `clockOut`: what the contract names and nothing more. Days write themselves as YYYY-MM-DD. */
function clockOut(reading: ClockReading) {
  const { nominal, due, unsuspendedDue, extensionNoticeBy, extendedDue, pausedSince, rejected } = reading;
  const steps = reading.steps.map(({ rule, citation, date, text }) => ({ rule, citation, date, text }));
  return { nominal, due, extensionNoticeBy, extendedDue, unsuspendedDue, pausedSince, rejected, steps };
}
