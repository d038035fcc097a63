import type { ClockReading } from '#deadlines';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import { readClocks } from '../read-models/read-claims.js';
import type { ReadContext } from '../read-models/read-context.js';

export type ExtensiveRefusalCode =
  'claim.not-openness' | 'claim.already-decided' | 'claim.extensive-too-late';

/**
 * Why a claim cannot be moved to the longer openness period today; null when it can. The move is made while the two
 * weeks run: after their last day the request is late, and a longer period cannot mend that.
 *
 * @example received 22.11.2026, due 7.12.: on 7.12. null, on 8.12. 'claim.extensive-too-late'
 */
export function extensiveRefusal(
  claim: Pick<ClaimView, 'outcome'> & { clock: Pick<ClaimView['clock'], 'regime' | 'due'> },
  today: Temporal.PlainDate,
): ExtensiveRefusalCode | null {
  if (claim.clock.regime !== 'openness') return 'claim.not-openness';
  if (claim.outcome !== null) return 'claim.already-decided';
  return Temporal.PlainDate.compare(today, claim.clock.due) > 0 ? 'claim.extensive-too-late' : null;
}

/** The clocks of claims as they would read in the longer period: one month of receipt, from the same events. */
export function extensiveReadings(
  tx: Tx,
  claims: readonly { readonly id: string }[],
  { catalogue, today }: ReadContext,
): Promise<Map<string, ClockReading>> {
  const moved = claims.map(({ id }) => ({ id, regime: 'openness-extensive' as const }));
  return readClocks(tx, moved, catalogue, today);
}
