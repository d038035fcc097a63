import { LANGUAGES } from '#kernel';
import type { Authority } from '#registers';
import type { Temporal } from 'temporal-polyfill';
import { courtOf, remedyOf } from '../letters-of-case/remedy.js';

/**
 * What is missing for a letter with a remedy: `kind` and `review-address` stop refusals under the GDPR, `court` stops
 * them when the remedy is the court, and in any case the decisions of the authority on documents (621/1999 § 33).
 */
export type RemedyGap = 'kind' | 'review-address' | 'court';

/** What keeps the letters of this authority that need a remedy from being issued; empty: nothing. */
export function remedyGaps(authority: Authority, on: Temporal.PlainDate): readonly RemedyGap[] {
  const gaps: RemedyGap[] = [];
  if (!authority.remedy) gaps.push('kind');
  if (
    authority.remedy === 'oikaisuvaatimus' &&
    LANGUAGES.some((language) => !remedyOf(authority, language, on))
  )
    gaps.push('review-address');
  if (LANGUAGES.some((language) => !courtOf(authority, language)?.addressLines.length)) gaps.push('court');
  return gaps;
}
