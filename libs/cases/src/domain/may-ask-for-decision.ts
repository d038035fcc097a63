import type { ClaimView } from './claim.js';

/**
 * May this claim be brought to the authority for its decision? An official's refusal under the openness act, once:
 * only the authority's decision can be appealed (621/1999 §§ 14(3), 33). Log data are not in it: their refusal is a
 * written decision at once (703/2023 § 11); nor is what was applied for about a person who has died, whose answer is the
 * authority's decision (703/2023 § 52).
 *
 * @example own documents refused by an official on 2026-12-03 → true; refused by the authority → false
 */
export function mayAskForDecision(
  claim: Pick<ClaimView, 'id' | 'outcome' | 'stage'> & { clock: Pick<ClaimView['clock'], 'regime'> },
  all: readonly Pick<ClaimView, 'continues'>[],
  ofDeceased = false,
): boolean {
  const { regime } = claim.clock;
  return (
    !ofDeceased &&
    (regime === 'openness' || regime === 'openness-extensive') &&
    claim.stage === 'first' &&
    (claim.outcome === 'refused' || claim.outcome === 'partly-granted') &&
    !all.some(({ continues }) => continues === claim.id)
  );
}
