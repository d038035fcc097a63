import type { Regime } from '#deadlines';
import { type Actor, newId } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readClock } from '../clocks/read-clock.js';
import type { Stage } from '../domain/stage.js';
import { PlanWarningsOfClaim } from '../opening/plan-warnings-of-claim.js';

export interface StageOpening {
  readonly caseId: string;
  /** The claim that goes on. */
  readonly claimId: string;
  readonly stage: Exclude<Stage, 'first'>;
  readonly way: 'portal' | 'letter' | 'email' | 'phone' | 'visit' | 'court';
  readonly regime: Regime;
  /** The day from which the clock of the stage runs. */
  readonly receivedOn: Temporal.PlainDate;
}

/**
 * Opens the next stage of a decided claim: a claim of its own with what was asked, its receipt, clock and warnings.
 * The database takes the case back into work. Opening twice is opening once.
 */
@Injectable()
export class OpenStage {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clockPort: ClockPort,
    @Inject(PlanWarningsOfClaim) private readonly planWarnings: PlanWarningsOfClaim,
  ) {}

  /** @returns the id of the new claim; null when that claim already goes on */
  async run(tx: Tx, actor: Actor, opening: StageOpening): Promise<string | null> {
    const { regime, receivedOn } = opening;
    const reading = readClock({ regime, receivedOn, events: [] }, this.catalogue);
    const id = newId();
    const opened = await tx.query<{ id: string }>(
      `insert into claim (id, case_id, "right", regime, scope, data_ids, nominal, due, stage, stage_way, continues_id)
       select $1, case_id, "right", $3, scope, data_ids, $4, $5, $6, $7, id from claim where id = $2 and case_id = $8
       on conflict (continues_id) do nothing returning id`,
      [
        id,
        opening.claimId,
        regime,
        reading.nominal.toString(),
        reading.due.toString(),
        opening.stage,
        opening.way,
        opening.caseId,
      ],
    );
    if (opened.length === 0) return null;
    await tx.query(
      `insert into clock_event (id, claim_id, type, on_day, recorded_at, recorded_by)
       values ($1, $2, 'received', $3, $4, $5)`,
      [
        newId(),
        id,
        receivedOn.toString(),
        this.clockPort.now().toString(),
        actor.kind === 'staff' ? actor.staffId : actor.kind,
      ],
    );
    await this.planWarnings.run(tx, { id, regime }, reading);
    return id;
  }
}
