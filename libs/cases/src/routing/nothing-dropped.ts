import { no, ok, type Result } from '#kernel';
import type { Right } from '#rights';
import type { RouteWarning } from '#routing';

export type DroppedRefusalCode = 'routing.right-left-out' | 'routing.warning-not-acknowledged';

/**
 * Every right that is asked is answered by somebody or the person is told whom to ask, and every warning of the
 * proposal has been read by a person: nothing of a request is dropped (434/2003 § 8 and § 21).
 */
export function nothingDropped(
  asked: readonly Right[],
  chosen: readonly { readonly rights: readonly Right[] }[],
  warnings: readonly Pick<RouteWarning, 'code'>[],
  acknowledged: readonly string[],
): Result<null, DroppedRefusalCode> {
  const left = asked.filter((right) => !chosen.some(({ rights }) => rights.includes(right)));
  if (left.length > 0) return no('routing.right-left-out', { rights: left.join(', ') });
  const unread = warnings.map(({ code }) => code).filter((code) => !acknowledged.includes(code));
  return unread.length > 0 ? no('routing.warning-not-acknowledged', { codes: unread.join(', ') }) : ok(null);
}
