import { no, ok, type Result } from '#kernel';
import { isRight, type Right } from '#rights';
import type { ClaimScope } from '../domain/claim.js';
import { typedDay } from '../domain/typed-day.js';

/** A claim as it was sent: the right may be anything. */
export interface SentClaim {
  readonly right: string;
  readonly scope: ClaimScope;
}

export interface KnownClaim extends SentClaim {
  readonly right: Right;
}

export type ClaimRefusalCode =
  | 'request.no-claims'
  | 'request.unknown-right'
  | 'request.missing-wrong'
  | 'request.missing-correct'
  | 'request.bad-period';

/**
 * Checks what is claimed: at least one right, none unknown; a rectification says what is wrong and what is
 * right (GDPR Art. 16); a period runs between days (`1.9.2023`) or years (`2023`).
 *
 * @returns the claims; a refusal at one claim names its `right` and `field`
 */
export function checkClaims(claims: readonly SentClaim[]): Result<KnownClaim[], ClaimRefusalCode> {
  if (claims.length === 0) return no('request.no-claims', { field: 'rights' });
  const known = claims.filter(isKnown);
  if (known.length < claims.length) return no('request.unknown-right', { field: 'rights' });
  for (const claim of known) {
    const checked = checkScope(claim);
    if (!checked.ok) return checked;
  }
  return ok(known);
}

function isKnown(claim: SentClaim): claim is KnownClaim {
  return isRight(claim.right);
}

function checkScope({ right, scope }: KnownClaim): Result<null, ClaimRefusalCode> {
  if (right === 'rectification') {
    if (!scope.wrong?.trim()) return no('request.missing-wrong', { field: 'wrong', right });
    if (!scope.correct?.trim()) return no('request.missing-correct', { field: 'correct', right });
  }
  for (const [field, edge] of [
    ['periodFrom', 'start'],
    ['periodTo', 'end'],
  ] as const) {
    if (typedDay(scope[field] ?? '', edge) === 'not-a-day') return no('request.bad-period', { field, right });
  }
  return ok(null);
}
