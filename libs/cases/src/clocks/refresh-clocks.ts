import type { ClockReading, Regime } from '#deadlines';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { health } from '../domain/health.js';
import { PlanWarningsOfClaim } from '../opening/plan-warnings-of-claim.js';
import { readClocks } from '../read-models/read-claims.js';

/** What the index keeps of one clock. `paused` is the pages' word: a clock that waits and is late is late. */
interface Indexed {
  readonly nominal: string;
  readonly due: string;
  readonly paused: boolean;
}

/**
 * After anything that moves, opens or ends a clock of a case: the index of due days and the planned warnings follow the
 * clocks replayed from their events. The one place that writes the index of a case.
 */
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
      'select id, regime from claim where case_id = $1 and outcome is null order by id',
      [caseId],
    );
    const readings = await readClocks(tx, claims, this.catalogue, this.clock.today());
    for (const claim of claims) {
      const reading = readings.get(claim.id)!;
      const { nominal, due, paused } = this.#indexed(reading);
      await tx.query('update claim set nominal = $2, due = $3, paused = $4 where id = $1', [
        claim.id,
        nominal,
        due,
        paused,
      ]);
      await this.planWarnings.run(tx, claim, reading, again);
    }
    const lead = earliest([...readings.values()]);
    if (!lead) return;
    const { nominal, due, paused } = this.#indexed(lead);
    await tx.query('update case_file set lead_due = $2, lead_nominal = $3, lead_paused = $4 where id = $1', [
      caseId,
      due,
      nominal,
      paused,
    ]);
  }

  #indexed({ nominal, due, pausedSince }: ClockReading): Indexed {
    const standing = { due, closed: false, paused: pausedSince !== null };
    const paused = health(standing, this.clock.today()) === 'paused';
    return { nominal: nominal.toString(), due: due.toString(), paused };
  }
}

function earliest(readings: readonly ClockReading[]): ClockReading | undefined {
  return readings.toSorted((one, other) => one.due.since(other.due).sign)[0];
}
