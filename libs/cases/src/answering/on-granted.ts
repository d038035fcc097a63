import type { StaffActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { findRegister } from '#registers';
import { type DecidedOutcome, givesData, grants, type Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { openedHome } from '../domain/home.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { readDecisions } from '../read-models/decision-view.js';
import { grantedKind } from '../tasks/doing-kinds.js';
import { MakeDoing } from '../tasks/make-doing.js';
import { otherHomes } from '../tasks/other-home.js';
import { AskOtherHome } from './ask-other-home.js';

/** A claim whose decision is ready and grants it, in whole or in part. */
export interface GrantedClaim {
  readonly caseId: string;
  readonly claimId: string;
  readonly right: Right;
  readonly outcome: DecidedOutcome;
}

/**
 * Begins the doing of what a ready decision grants: rectifying, erasing, restricting, stopping. The letter is sent when
 * it is done. What gives data out has nothing to do besides: there the letter is the doing. An activation plan is
 * rectified in both its homes.
 */
@Injectable()
export class OnGranted {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(MakeDoing) private readonly makeDoing: MakeDoing,
    @Inject(AskOtherHome) private readonly askOtherHome: AskOtherHome,
  ) {}

  /** Called in the transaction that makes the decision ready, after it is stored. */
  async run(tx: Tx, actor: StaffActor, { caseId, claimId, right }: GrantedClaim): Promise<void> {
    const kind = grantedKind(right);
    const record = kind && (await readCaseRecord(tx, caseId));
    if (!kind || !record) return;
    const decisions = await readDecisions(tx, this.sealer, caseId);
    const decision = decisions.find((one) => one.claimId === claimId && one.ofPlan);
    const register = record.register_id ? findRegister(this.catalogue, record.register_id) : undefined;
    const opened = { ...record, home: openedHome(record.home, this.sealer) };
    const homes = decision ? otherHomes(opened, register, this.catalogue, this.clock.today()) : [];
    const doing = { claimId, kind, reason: 'granted', atOnce: false, others: homes } as const;
    await this.makeDoing.run(tx, actor, record, doing);
    if (decision) await this.askOtherHome.run(tx, actor, record, { claimId, given: decision.given, homes });
  }
}

/** Is something done to the data when this is granted, so that the letter waits for it? */
export function isDone(right: Right, outcome: DecidedOutcome): boolean {
  return grants(outcome) && !givesData(right);
}
