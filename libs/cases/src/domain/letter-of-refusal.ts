import type { ClaimView } from './claim.js';

/**
 * Which letter refuses a claim. Under the openness act an official first gives notice without a remedy (621/1999
 * § 14(3)); the authority then decides, and so it does when a court has sent the matter back (§ 33). Everywhere else
 * the refusal is one decision (GDPR 12(4); 703/2023 § 11).
 *
 * @example own documents, first answer → 'openness-refusal'; asked for the authority's decision → 'openness-decision'
 */
export function letterOfRefusal(
  claim: Pick<ClaimView, 'stage'> & { readonly clock: Pick<ClaimView['clock'], 'regime'> },
): 'refusal-certificate' | 'openness-refusal' | 'openness-decision' {
  const { regime } = claim.clock;
  if (regime !== 'openness' && regime !== 'openness-extensive') return 'refusal-certificate';
  return claim.stage === 'first' ? 'openness-refusal' : 'openness-decision';
}
