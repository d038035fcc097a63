import type { Right } from '../right.js';

/** How a claim can be decided. */
export const DECIDED_OUTCOMES = ['granted', 'partly-granted', 'refused', 'not-held'] as const;
export type DecidedOutcome = (typeof DECIDED_OUTCOMES)[number];

/** Is this string an outcome a claim can be decided with? */
export function isDecidedOutcome(value: unknown): value is DecidedOutcome {
  return DECIDED_OUTCOMES.some((outcome) => outcome === value);
}

/** Does the outcome refuse something? A partial grant does: Art. 12(4) speaks of its refused part too. */
export function refuses(outcome: DecidedOutcome): boolean {
  return outcome === 'refused' || outcome === 'partly-granted';
}

/** Does the outcome grant something? */
export function grants(outcome: DecidedOutcome): boolean {
  return outcome === 'granted' || outcome === 'partly-granted';
}

/** Rights whose granting gives data out; the others have something done to the data. */
const GIVING: readonly Right[] = ['access', 'portability', 'own-document', 'log-data'];

/**
 * Does granting this right give data out? A release follows a checked identity, is seen by a second person and is
 * written down as a disclosure.
 *
 * @example givesData('access') // true; givesData('erasure') // false: something is done to the data
 */
export function givesData(right: Right): boolean {
  return GIVING.includes(right);
}
