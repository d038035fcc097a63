import { type Actor, newId } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { writeClaimAct } from '../claims/write-claim-act.js';
import { readClock } from '../clocks/read-clock.js';
import { regimeOf } from '../domain/regime-of.js';
import { ClaimRow } from '../persistence/claim.entity.js';
import { ClockEventRow } from '../persistence/clock-event.entity.js';
import type { ClaimToOpen } from './opens-with.js';
import { PlanWarningsOfClaim } from './plan-warnings-of-claim.js';

export interface ClaimOpening extends ClaimToOpen {
  readonly caseId: string;
  readonly dataIds: readonly string[];
  /** The day from which this claim's clock runs. */
  readonly receivedOn: Temporal.PlainDate;
  /** Of its authority, where it is known already. */
  readonly warningHour?: number;
}

export interface OpenedClaim {
  readonly id: string;
  readonly due: Temporal.PlainDate;
  readonly nominal: Temporal.PlainDate;
}

/** Opens one claim of a case: its row, its receipt, its warnings; and why, when it came with another. */
@Injectable()
export class OpenClaim {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clockPort: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(PlanWarningsOfClaim) private readonly planWarnings: PlanWarningsOfClaim,
  ) {}

  /** When the claim would be due: for the day index of its case, and to show before it is opened. */
  reading(opening: Pick<ClaimOpening, 'right' | 'receivedOn'>) {
    const { right, receivedOn } = opening;
    return readClock({ regime: regimeOf(right), receivedOn, events: [] }, this.catalogue);
  }

  async run(tx: Tx, actor: Actor, opening: ClaimOpening): Promise<OpenedClaim> {
    const reading = this.reading(opening);
    const { caseId, right, origin = 'asked', warningHour } = opening;
    const warned = warningHour === undefined ? {} : { warningHour };
    const id = newId();
    const { due, nominal } = reading;
    const regime = regimeOf(right);
    tx.add(ClaimRow, {
      id,
      caseId,
      right,
      regime,
      scope: this.sealer.seal(JSON.stringify(opening.scope)),
      dataIds: [...opening.dataIds],
      outcome: null,
      origin,
      nominal,
      due,
      closedAt: null,
    });
    tx.add(ClockEventRow, {
      id: newId(),
      claimId: id,
      type: 'received',
      onDay: opening.receivedOn,
      undoes: null,
      recordedAt: this.clockPort.now(),
      recordedBy: actor.kind === 'staff' ? actor.staffId : actor.kind,
    });
    await this.planWarnings.run(tx, { id, regime, ...warned }, reading);
    if (origin === 'consent-withdrawn') {
      const by = actor.kind === 'staff' ? actor.staffId : null;
      const about = { caseId, claimId: id, at: this.clockPort.now(), by };
      await writeClaimAct(tx, { ...about, act: 'opened-with', reason: 'consent-withdrawn' });
    }
    return { id, due, nominal };
  }
}
