import type { ClockReading, Regime } from '#deadlines';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { PlanWarningsOfClaim } from '../opening/plan-warnings-of-claim.js';
import { readClocks } from '../read-models/read-claims.js';

/** After events: the index of due days and the planned warnings of a case follow the clocks replayed from its events. */
@Injectable()
export class RefreshClocks {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(PlanWarningsOfClaim) private readonly planWarnings: PlanWarningsOfClaim,
  ) {}

  /**
   * @param again the id of an undoing: a due day that comes back is warned of anew
   */
  async run(tx: Tx, caseId: string, again?: string): Promise<void> {
    const claims = await tx.query<{ id: string; regime: Regime }>(
      'select id, regime from claim where case_id = $1 and outcome is null',
      [caseId],
    );
    const readings = await readClocks(tx, claims, this.catalogue, this.clock.today());
    for (const claim of claims) {
      const reading = readings.get(claim.id)!;
      await tx.query('update claim set nominal = $2, due = $3, paused = $4 where id = $1', [
        claim.id,
        reading.nominal.toString(),
        reading.due.toString(),
        reading.pausedSince !== null,
      ]);
      await this.planWarnings.run(tx, claim, reading, again);
    }
    const lead = earliest([...readings.values()]);
    if (!lead) return;
    await tx.query('update case_file set lead_due = $2, lead_nominal = $3, lead_paused = $4 where id = $1', [
      caseId,
      lead.due.toString(),
      lead.nominal.toString(),
      lead.pausedSince !== null,
    ]);
  }
}

function earliest(readings: readonly ClockReading[]): ClockReading | undefined {
  return readings.toSorted((one, other) => one.due.since(other.due).sign)[0];
}
