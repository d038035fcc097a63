import type { Regime } from '#deadlines';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { PlanWarningsOfClaim } from '../opening/plan-warnings-of-claim.js';
import { readClocks } from '../read-models/read-claims.js';

const BATCH = 500;

/** The sweeper of the clocks: plans again what is missing, from the events, for every open claim. */
@Injectable()
export class PlanMissingWarnings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(PlanWarningsOfClaim) private readonly planWarnings: PlanWarningsOfClaim,
  ) {}

  /** @returns how many open claims were looked at */
  async run(): Promise<number> {
    let seen = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const ids = await this.#batch(after);
      seen += ids.length;
      if (ids.length < BATCH) return seen;
      after = ids.at(-1)!;
    }
  }

  async #batch(after: string): Promise<string[]> {
    return this.database.transaction({ kind: 'system', job: 'cases.plan-missing-warnings' }, async (tx) => {
      const claims = await tx.query<{ id: string; regime: Regime }>(
        `select id, regime from claim where outcome is null and id > $1 order by id limit $2`,
        [after, BATCH],
      );
      const readings = await readClocks(tx, claims, this.catalogue, this.clock.today());
      for (const claim of claims) await this.planWarnings.run(tx, claim, readings.get(claim.id)!);
      return claims.map((claim) => claim.id);
    });
  }
}
