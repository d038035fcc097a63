import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { Page, Place } from '../domain/page-place.js';
import { countUnopened, UNOPENED } from '../read-models/unopened.js';
import { type InboxRow, readWorkRows, workPage } from '../read-models/work-row.js';

/** One page of what nobody of the registry opened within a working day, and how much there is on all of them. */
export interface UnopenedPage extends Page<InboxRow> {
  readonly count: number;
}

/** All requests of the own authority that nobody of the registry opened in time, oldest clock first. */
@Injectable()
export class ListUnopened {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param after the place after which the page begins; null for the first page */
  async run(actor: StaffActor, after: Place | null): Promise<UnopenedPage> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'InboxListed');
      const page = await readWorkRows(tx, context, actor, { page: workPage(UNOPENED), after });
      return { ...page, count: await countUnopened(tx) };
    });
  }
}
