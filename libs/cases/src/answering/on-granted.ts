import type { StaffActor } from '#kernel';
import type { Tx } from '#platform';
import { type DecidedOutcome, givesData, grants, type Right } from '#rights';
import { Injectable } from '@nestjs/common';

/** A claim whose decision is ready and grants it, in whole or in part. */
export interface GrantedClaim {
  readonly caseId: string;
  readonly claimId: string;
  readonly right: Right;
  readonly outcome: DecidedOutcome;
}

/**
 * Begins the doing of what a ready decision grants: rectifying, erasing, restricting, stopping. The letter is sent when
 * it is done. What gives data out has nothing to do besides: there the letter is the doing.
 */
@Injectable()
export class OnGranted {
  /** Called in the transaction that makes the decision ready. */
  async run(_tx: Tx, _actor: StaffActor, _claim: GrantedClaim): Promise<void> {}
}

/** Is something done to the data when this is granted, so that the letter waits for it? */
export function isDone(right: Right, outcome: DecidedOutcome): boolean {
  return grants(outcome) && !givesData(right);
}
