import type { Right } from '#rights';
import type { ClaimScope, ClaimView } from '../domain/claim.js';

/** Rights to the same thing under two laws: own data under the GDPR, own documents under 621/1999. */
const TWINS: Readonly<Partial<Record<Right, Right>>> = { access: 'own-document', 'own-document': 'access' };

/** The right to the same thing under the other law; undefined for a right that has none. */
export function twinOf(right: Right): Right | undefined {
  return TWINS[right];
}

/** What an added claim asks: what the office wrote, or the same as the claim under the other law. */
export function scopeOfAdded(
  right: Right,
  said: ClaimScope,
  claims: readonly Pick<ClaimView, 'right' | 'scope'>[],
): ClaimScope {
  const words = Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())),
  );
  if (Object.keys(words).length > 0) return words;
  return claims.find((claim) => claim.right === twinOf(right))?.scope ?? {};
}
