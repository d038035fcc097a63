import type { Regime } from '#deadlines';
import type { Right } from '#rights';

/**
 * The clock that a right starts with. An officer may later move an openness claim to `openness-extensive`.
 *
 * @example regimeOf('own-document') → 'openness' (621/1999 § 14: received 2026-11-23, due 2026-12-07)
 */
export function regimeOf(right: Right): Regime {
  switch (right) {
    case 'own-document':
      return 'openness';
    case 'log-data':
      return 'log-data';
    case 'consent-withdrawal':
      return 'immediate';
    case 'access':
    case 'rectification':
    case 'erasure':
    case 'restriction':
    case 'portability':
    case 'objection':
      return 'gdpr';
  }
}
