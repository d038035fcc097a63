import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { ClaimActKind } from '../domain/claim-act.js';

export interface ClaimAct {
  readonly caseId: string;
  readonly claimId: string;
  readonly act: ClaimActKind;
  /** A code, never words. */
  readonly reason: string;
  readonly dueFrom?: Temporal.PlainDate;
  readonly dueTo?: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  /** The member of staff; null when it came with the filing. */
  readonly by: string | null;
}

/** Writes down what was done to a claim, in the transaction that did it. */
export async function writeClaimAct(tx: Tx, act: ClaimAct): Promise<void> {
  await tx.query(
    `insert into claim_act (id, case_id, claim_id, act, reason, from_due, to_due, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      newId(),
      act.caseId,
      act.claimId,
      act.act,
      act.reason,
      act.dueFrom?.toString() ?? null,
      act.dueTo?.toString() ?? null,
      act.at.toString(),
      act.by,
    ],
  );
}
