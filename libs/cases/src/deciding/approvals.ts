import type { Approves } from '#identity';
import { type DecidedOutcome, givesData, grants, refuses, type Right } from '#rights';

/**
 * Which approvals of a second person a decision needs; none when something is done to the data as asked, or nothing is
 * held: neither refuses, and neither gives anything out.
 *
 * @example approvalsFor('access', 'partly-granted') // ['refusals', 'releases']; ('erasure', 'granted') // []
 */
export function approvalsFor(right: Right, outcome: DecidedOutcome): readonly Approves[] {
  return [
    ...(refuses(outcome) ? (['refusals'] as const) : []),
    ...(releases(right, outcome) ? (['releases'] as const) : []),
  ];
}

/** Does the decision give data out? Then it follows a checked identity. */
export function releases(right: Right, outcome: DecidedOutcome): boolean {
  return grants(outcome) && givesData(right);
}
