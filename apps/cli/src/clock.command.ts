import { jsonLinesCommand } from './json-lines-command.js';
import { unread } from './reading.js';

/** `cli -- clock`: by when a claim must be answered, and the working that leads there (clockIn → clockOut). */
export const clockCommand = jsonLinesCommand({
  name: 'clock',
  summary: 'by when a claim must be answered, with the working',
  answer: () => unread('not-built', 'This command is being built.', ''),
});
