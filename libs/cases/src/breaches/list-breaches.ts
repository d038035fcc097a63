import { AuditTrail } from '#audit';
import { helsinkiDay, type StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Page, PAGE_ROWS, pageOf, type Place } from '../domain/page-place.js';
import { type Breach, readBreaches } from './read-breach.js';

/** Lists the breaches of the officer's authority: those that are open, or those that were closed. */
@Injectable()
export class ListBreaches {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    { closed, after }: { readonly closed: boolean; readonly after: Place | null },
  ): Promise<Page<Breach>> {
    return this.database.transaction(actor, async (tx) => {
      const asked = { closed, afterId: after?.id ?? null, limit: PAGE_ROWS + 1 };
      const page = pageOf(await readBreaches(tx, this.sealer, asked), ({ id, notifyBy, closedAt }) => ({
        day: helsinkiDay(closedAt ?? notifyBy),
        id,
      }));
      await this.audit.record(tx, actor, 'BreachesListed', { rowCount: page.rows.length });
      return page;
    });
  }
}
