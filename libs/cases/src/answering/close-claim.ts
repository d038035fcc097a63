import type { Tx } from '#platform';
import type { DecidedOutcome } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import { outcomeOfParts } from '../domain/outcome-of-parts.js';
import type { DecisionView } from '../read-models/decision-view.js';

export interface ClosedWith {
  readonly caseId: string;
  readonly decision: Pick<DecisionView, 'claimId' | 'outcome' | 'missing'>;
  readonly now: Temporal.Instant;
}

/**
 * The decision is out. The claim ends with it, as what all its parts come to, unless something is said to follow: then
 * its clock runs on. The case is decided when no claim is open.
 */
export async function closeClaim(tx: Tx, { caseId, decision, now }: ClosedWith): Promise<void> {
  const at = now.toString();
  const { claimId, outcome, missing } = decision;
  await tx.query(
    `update decision set state = 'issued', changed_at = $2 where claim_id = $1 and state = 'approved'`,
    [claimId, at],
  );
  if (missing.length > 0) return;
  const earlier = await tx.query<{ outcome: DecidedOutcome }>(
    `select outcome from decision where claim_id = $1 and state = 'issued'`,
    [claimId],
  );
  const whole = outcomeOfParts([outcome, ...earlier.map((part) => part.outcome)]);
  await tx.query('update claim set outcome = $2, closed_at = $3 where id = $1', [claimId, whole, at]);
  await tx.query(
    `update case_file set
       state = case when exists (select 1 from claim where case_id = $1 and outcome is null) then state else 'decided' end
     where id = $1`,
    [caseId],
  );
}
