import { answerRoute } from '#contracts';
import { jsonLinesCommand } from './json-lines-command.js';
import { catalogue } from './the-catalogue.js';

/** `cli -- route`: who answers for which data, and why. */
export const routeCommand = jsonLinesCommand({
  name: 'route',
  summary: 'who answers for which data, and why',
  answer: (line) => answerRoute(line, catalogue),
});
