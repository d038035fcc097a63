import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { isOfDeceased } from '../behalf/kin.js';
import { mayAskForDecision } from '../domain/may-ask-for-decision.js';
import type { ClaimView } from '../domain/claim.js';
import { type AttachmentView, readAttachments } from './attachments.js';
import type { ReadContext } from './read-context.js';
import { readReviews, type ReviewView } from './reviews.js';

/** What the person can follow and do in an own case besides reading it. */
export interface Following {
  /** What the person sent along. An infected file is named and not given. */
  readonly attachments: readonly AttachmentView[];
  readonly withdrawals: readonly { readonly claimId: string; readonly toldOn: Temporal.PlainDate }[];
  readonly reviews: readonly ReviewView[];
  /** Claims whose refusal by an official can be brought to the authority. */
  readonly decisionToAsk: readonly string[];
}

/** Four statements. */
export async function readFollowing(
  tx: Tx,
  context: ReadContext,
  of: { caseId: string; requestId: string; claims: readonly ClaimView[] },
): Promise<Following> {
  const withdrawals = await tx.query<{ claim_id: string; told_on: string }>(
    'select claim_id, told_on from withdrawal where case_id = $1 order by recorded_at, id',
    [of.caseId],
  );
  const ofDeceased = await isOfDeceased(tx, of.requestId);
  const askable = of.claims.filter((claim) => mayAskForDecision(claim, of.claims, ofDeceased));
  return {
    attachments: await readAttachments(tx, context.sealer, of.requestId),
    withdrawals: withdrawals.map((row) => ({
      claimId: row.claim_id,
      toldOn: Temporal.PlainDate.from(row.told_on),
    })),
    reviews: await readReviews(tx, context, of.caseId),
    decisionToAsk: askable.map(({ id }) => id),
  };
}
