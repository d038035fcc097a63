import type { Catalogue } from '#registers';
import type { Routing } from '#routing';
import { route } from '#routing';
import { jsonLinesCommand } from './json-lines-command.js';
import { read, type Reading, then } from './reading.js';
import { readRouteFacts } from './route-shape.js';
import { catalogue } from './the-catalogue.js';

/** Who answers which part of a request (routeIn → routeOut). */
export function answerRoute(line: unknown, of: Catalogue): Reading<Routing> {
  return then(readRouteFacts(line, of), (facts) => read(route(facts, of)));
}

/** `cli -- route`: who answers for which data, and why. */
export const routeCommand = jsonLinesCommand({
  name: 'route',
  summary: 'who answers for which data, and why',
  answer: (line) => answerRoute(line, catalogue),
});
