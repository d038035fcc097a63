import { no, ok, type Result } from '#kernel';
import { containsHetu } from '#letters';
import { type Catalogue, findAuthority } from '#registers';

/** What the officer writes when the person is only told where to turn. */
export interface Advice {
  readonly whyNotTransferred: string;
  /** How to reach those whose contact the catalogue does not know, a line each. */
  readonly contact: string;
}

export type AdviceRefusalCode =
  'routing.nothing-chosen' | 'routing.missing-why-not' | 'routing.missing-contact' | 'routing.identity-code';

/**
 * What must be said when nothing stays here and nothing goes to another authority: why the request is not transferred
 * (434/2003 § 21), and how to reach whoever has the data, for advice without contact is none (§ 8). Null when some part
 * is answered by an authority.
 */
export function checkAdvice(
  shares: number,
  redirects: readonly { readonly to: string }[],
  advice: Advice | undefined,
  catalogue: Catalogue,
): Result<Advice | null, AdviceRefusalCode> {
  if (shares > 0) return ok(null);
  if (redirects.length === 0) return no('routing.nothing-chosen');
  const { whyNotTransferred = '', contact = '' } = advice ?? {};
  if (whyNotTransferred.trim() === '') return no('routing.missing-why-not', { field: 'whyNotTransferred' });
  const unknown = redirects.some(({ to }) => !findAuthority(catalogue, to)?.contact);
  if (unknown && contact.trim() === '') return no('routing.missing-contact', { field: 'redirectContact' });
  if (containsHetu(`${whyNotTransferred}\n${contact}`))
    return no('routing.identity-code', { field: 'whyNotTransferred' });
  return ok({ whyNotTransferred, contact });
}
