import type { Right } from '#rights';
import type { ClaimOrigin, ClaimScope } from '../domain/claim.js';

/** A claim about to be opened. */
export interface ClaimToOpen {
  readonly right: Right;
  readonly scope: ClaimScope;
  readonly origin?: ClaimOrigin;
}

/**
 * The claims with those that the law opens beside them: a withdrawal of consent asks for erasure too, since data that
 * stood on consent alone have no ground left (GDPR Art. 17(1)(b)). Its clock is one month. None where an erasure is
 * already asked.
 *
 * @param there rights already open in the case
 * @example withWhatFollows([{ right: 'consent-withdrawal', scope: { what: 'Uutiskirje' } }])
 * // … and { right: 'erasure', scope: { what: 'Uutiskirje' }, origin: 'consent-withdrawn' }; received 22.11.2026, due 22.12.2026
 */
export function withWhatFollows<Claim extends ClaimToOpen>(
  claims: readonly Claim[],
  there: readonly Right[] = [],
): (Claim | ClaimToOpen)[] {
  const withdrawal = claims.find((claim) => claim.right === 'consent-withdrawal');
  const asked = there.includes('erasure') || claims.some((claim) => claim.right === 'erasure');
  if (!withdrawal || asked) return [...claims];
  return [...claims, { right: 'erasure', scope: { ...withdrawal.scope }, origin: 'consent-withdrawn' }];
}
