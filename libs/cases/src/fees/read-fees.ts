import type { Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { FeeBasis } from './fee-basis.js';

export const FEE_ANSWERS = ['accepted', 'narrowed', 'withdrawn'] as const;
export type FeeAnswer = (typeof FEE_ANSWERS)[number];

/** What is kept of a fee in words, sealed. */
export interface FeeContent {
  readonly items: readonly string[];
  readonly priceList: string;
  readonly words: string;
}

/** A fee: told of, answered, decided. */
export interface FeeView extends FeeContent {
  readonly id: string;
  readonly claimId: string;
  readonly basis: FeeBasis;
  readonly cents: number;
  readonly replyBy: Temporal.PlainDate;
  readonly noticeLetterId: string;
  readonly answer: FeeAnswer | null;
  readonly answeredOn: Temporal.PlainDate | null;
  readonly decisionLetterId: string | null;
}

/** The fees of a case, the latest first. One statement. */
export async function readFees(tx: Tx, sealer: Sealer, caseId: string): Promise<FeeView[]> {
  const rows = await tx.query<{
    id: string;
    claim_id: string;
    basis: FeeBasis;
    cents: number;
    content: string;
    reply_hoped_on: string;
    notice_letter_id: string;
    answer: FeeAnswer | null;
    answered_on: string | null;
    decision_letter_id: string | null;
  }>(
    `select id, claim_id, basis, cents, content, reply_hoped_on, notice_letter_id, answer, answered_on, decision_letter_id
     from fee where case_id = $1 order by noticed_at desc, id desc`,
    [caseId],
  );
  return rows.map((row) => ({
    ...(JSON.parse(sealer.open(row.content)) as FeeContent),
    id: row.id,
    claimId: row.claim_id,
    basis: row.basis,
    cents: row.cents,
    replyBy: Temporal.PlainDate.from(row.reply_hoped_on),
    noticeLetterId: row.notice_letter_id,
    answer: row.answer,
    answeredOn: row.answered_on ? Temporal.PlainDate.from(row.answered_on) : null,
    decisionLetterId: row.decision_letter_id,
  }));
}
