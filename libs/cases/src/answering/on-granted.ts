import type { StaffActor } from '#kernel';
import type { Tx } from '#platform';
import { type DecidedOutcome, givesData, grants, type Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { readCaseRecord } from '../read-models/case-record.js';
import { grantedKind } from '../tasks/doing-kinds.js';
import { MakeDoing } from '../tasks/make-doing.js';

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
  constructor(@Inject(MakeDoing) private readonly makeDoing: MakeDoing) {}

  /** Called in the transaction that makes the decision ready. */
  async run(tx: Tx, actor: StaffActor, { caseId, claimId, right }: GrantedClaim): Promise<void> {
    const kind = grantedKind(right);
    const record = kind && (await readCaseRecord(tx, caseId));
    if (!kind || !record) return;
    await this.makeDoing.run(tx, actor, record, { claimId, kind, reason: 'granted', atOnce: false });
  }
}

/** Is something done to the data when this is granted, so that the letter waits for it? */
export function isDone(right: Right, outcome: DecidedOutcome): boolean {
  return grants(outcome) && !givesData(right);
}
