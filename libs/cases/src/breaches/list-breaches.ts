import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Breach, readBreaches } from './read-breach.js';

/** So many are shown: those that are open come first. */
const SHOWN = 100;

/** Lists the breaches of the officer's authority. */
@Injectable()
export class ListBreaches {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<readonly Breach[]> {
    return this.database.transaction(actor, async (tx) => {
      const breaches = await readBreaches(tx, this.sealer, SHOWN);
      await this.audit.record(tx, actor, 'BreachesListed', { rowCount: breaches.length });
      return breaches;
    });
  }
}
