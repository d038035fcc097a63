import { no, ok, type Result } from '#kernel';
import type { Right } from '#rights';
import type { Share } from '#routing';

export type DroppedRefusalCode =
  'routing.right-left-out' | 'routing.right-not-asked' | 'routing.warning-not-acknowledged';

interface About {
  readonly rights: readonly Right[];
}

/** The proposal as far as it matters here. */
export interface Proposed {
  readonly shares: readonly Pick<Share, 'role' | 'rights'>[];
  readonly warnings: readonly { readonly code: string }[];
}

/** What the officer chose, of a proposal as it is now. */
export interface Chosen {
  readonly shares: readonly About[];
  readonly redirects: readonly About[];
  /** Codes of the warnings that have been read. */
  readonly acknowledged: readonly string[];
}

/**
 * Every right that is asked is answered by somebody, and every warning of the proposal has been read by a person:
 * nothing of a request is dropped (434/2003 § 8 and § 21). Advice alone is enough only for a right that nobody in the
 * proposal decides on.
 */
export function nothingDropped(
  asked: readonly Right[],
  chosen: Chosen,
  proposal: Proposed,
): Result<null, DroppedRefusalCode> {
  const decided = proposal.shares.filter(({ role }) => role === 'decides');
  const isAnswered = (right: Right): boolean =>
    names(chosen.shares, right) || (names(chosen.redirects, right) && !names(decided, right));
  const left = asked.filter((right) => !isAnswered(right));
  if (left.length > 0) return no('routing.right-left-out', { rights: left.join(', ') });
  if (chosen.shares.some(({ rights }) => !rights.some((right) => asked.includes(right))))
    return no('routing.right-not-asked');
  const unread = proposal.warnings.filter(({ code }) => !chosen.acknowledged.includes(code));
  return unread.length > 0 ? no('routing.warning-not-acknowledged') : ok(null);
}

function names(parts: readonly About[], right: Right): boolean {
  return parts.some(({ rights }) => rights.includes(right));
}
