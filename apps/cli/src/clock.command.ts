import { type Calendar, clock, type ClockReading } from '#deadlines';
import { catalogueFolder } from './catalogue-folder.js';
import { clockLine } from './clock-line.js';
import { installedCalendar } from './installed-calendar.js';
import type { AnswerLine } from './json-lines.js';
import { jsonLinesCommand } from './json-lines-command.js';
import { read, then } from './reading.js';

/** `cli -- clock`: by when a claim must be answered, and the working that leads there (clockIn → clockOut). */
export const clockCommand = jsonLinesCommand({
  name: 'clock',
  summary: 'by when a claim must be answered, with the working',
  answer: () => answerClock(installedCalendar(catalogueFolder())),
});

/** Answers one line by the calendar given. */
export function answerClock(calendar: Calendar): AnswerLine {
  return (line) => then(clockLine(line), (input) => read(clockOut(clock(input, calendar))));
}

/** Shape `clockOut`: what the contract names and nothing more. Days write themselves as YYYY-MM-DD. */
function clockOut(reading: ClockReading): Omit<ClockReading, 'target'> {
  const { nominal, due, unsuspendedDue, extensionNoticeBy, extendedDue, pausedSince, rejected, steps } =
    reading;
  return { nominal, due, extensionNoticeBy, extendedDue, unsuspendedDue, pausedSince, rejected, steps };
}
