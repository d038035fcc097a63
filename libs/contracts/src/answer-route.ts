import type { Catalogue } from '#registers';
import type { Routing } from '#routing';
import { route } from '#routing';
import { read, type Reading, then } from './reading.js';
import { readRouteFacts } from './route-facts.js';

/** Who answers which part of a request (routeIn → routeOut). */
export function answerRoute(line: unknown, of: Catalogue): Reading<Routing> {
  return then(readRouteFacts(line, of), (facts) => read(route(facts, of)));
}
