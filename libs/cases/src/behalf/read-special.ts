import type { Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import type { Needs } from '../domain/needs.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { type BehalfView, readBehalfView } from './behalf-view.js';

/** What makes a request unlike the usual one: made for somebody else, or by someone who needs help to be answered. */
export async function readSpecial(
  tx: Tx,
  sealer: Sealer,
  record: CaseRecord,
  claims: readonly Pick<ClaimView, 'right'>[],
): Promise<{ behalf: BehalfView | null; needs: Needs | null }> {
  const rights = claims.map(({ right }) => right);
  const receivedOn = Temporal.PlainDate.from(record.request_received_on);
  return {
    behalf: await readBehalfView(tx, sealer, { id: record.request_id, rights, receivedOn }),
    needs: record.needs === null ? null : (JSON.parse(sealer.open(record.needs)) as Needs),
  };
}
