import { answerClock } from '#contracts';
import { jsonLinesCommand } from './json-lines-command.js';
import { calendar } from './the-calendar.js';

/** `cli -- clock`: the due day of a claim with its working. */
export const clockCommand = jsonLinesCommand({
  name: 'clock',
  summary: 'by when a claim must be answered, with the working',
  answer: (line) => answerClock(line, calendar),
});
