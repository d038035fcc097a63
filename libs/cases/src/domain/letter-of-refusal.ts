import type { Right } from '#rights';
import type { ClaimView } from './claim.js';

/** The refusals that are one decision, which share what they must say. */
export const DECISIONS_OF_REFUSAL = [
  'refusal-certificate',
  'objection-not-upheld',
  'log-data-refusal',
] as const;
export type DecisionOfRefusal = (typeof DECISIONS_OF_REFUSAL)[number];

/**
 * Which letter refuses a claim. Under the openness act an official first gives notice without a remedy (621/1999
 * § 14(3)); the authority then decides, and so it does when a court has sent the matter back (§ 33). Everywhere else
 * the refusal is one decision: of an objection with the measure of GDPR 21(1), of log data under their own act (703/2023
 * § 11), of all else the refusal certificate (GDPR 12(4)).
 *
 * @example own documents, first answer → 'openness-refusal'; asked for the authority's decision → 'openness-decision';
 * log data → 'log-data-refusal'
 */
export function letterOfRefusal(
  claim: Pick<ClaimView, 'right' | 'stage'> & { readonly clock: Pick<ClaimView['clock'], 'regime'> },
): DecisionOfRefusal | 'openness-refusal' | 'openness-decision' {
  const { regime } = claim.clock;
  if (regime !== 'openness' && regime !== 'openness-extensive') return decisionOf(claim.right);
  return claim.stage === 'first' ? 'openness-refusal' : 'openness-decision';
}

function decisionOf(right: Right): DecisionOfRefusal {
  if (right === 'objection') return 'objection-not-upheld';
  return right === 'log-data' ? 'log-data-refusal' : 'refusal-certificate';
}
