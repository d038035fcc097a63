import { type ClockReading, planWarnings, type Regime, WARNING_HOUR } from '#deadlines';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { WARN_OF_DEADLINE } from '../cases.jobs.js';

/**
 * Plans the warnings of one clock. Planning twice plans once: each warning of each due day has one key for the day it
 * belongs on. When that day becomes a holiday, the sweeper plans it anew for the working day before.
 */
@Injectable()
export class PlanWarningsOfClaim {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** The hour at which the authority is warned, for a case that is not there yet. */
  warningHourAt(tx: Tx, authorityId: string): Promise<number> {
    return hourOf(tx, 'warning_hour_at($1)', authorityId);
  }

  /**
   * Adds the jobs of `reading` in the transaction that opened or moved the clock.
   *
   * @param claim with the hour of its authority where it is known already
   * @param again an id that makes the keys new: a clock that was moved back to an earlier due day warns of it anew
   *   although the jobs first planned for that day have run and found it moved
   */
  async run(
    tx: Tx,
    claim: { id: string; regime: Regime; warningHour?: number },
    reading: ClockReading,
    again?: string,
  ): Promise<void> {
    const { calendar } = this.catalogue;
    const hour = claim.warningHour ?? (await hourOf(tx, 'warning_hour_of($1)', claim.id));
    const warnings = planWarnings(reading, claim.regime, this.clock.now(), calendar, hour).map((warning) => {
      const [due, on] = [warning.due.toString(), warning.on.toString()];
      return {
        payload: { claimId: claim.id, kind: warning.kind, due },
        runAt: warning.at,
        key: [claim.id, warning.kind, due, on, ...(again ? [again] : [])].join('/'),
      };
    });
    await this.outbox.addEach(tx, WARN_OF_DEADLINE, warnings);
  }
}

async function hourOf(tx: Tx, call: string, of: string): Promise<number> {
  const [set] = await tx.planned<{ hour: number | null }>(`select ${call} as hour`, [of]);
  return set?.hour ?? WARNING_HOUR;
}
