import { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';

type Clocked = Pick<ClaimView, 'right' | 'outcome'> & {
  readonly clock: Pick<ClaimView['clock'], 'due' | 'waits'>;
};

/**
 * The open claim of the case that goes on whose answer is also the answer to this one. It must be the same right, and
 * its clock may be neither later nor standing still: a wait for the person in one request never moves the day of another
 * request of the same right. What no claim covers goes over as a claim of its own, with its own clock.
 *
 * The law says nothing of joining; this is the safe side of GDPR Art. 12(3), one month "of receipt of the request".
 *
 * @example access due 2026-04-16 after a wait of 11 days does not cover access received 2026-03-06, due 2026-04-07
 */
export function coveringClaim<Claim extends Clocked>(
  claim: Clocked,
  there: readonly Claim[],
): Claim | undefined {
  return there.find(
    (each) =>
      each.outcome === null &&
      each.right === claim.right &&
      !each.clock.waits &&
      Temporal.PlainDate.compare(each.clock.due, claim.clock.due) <= 0,
  );
}
