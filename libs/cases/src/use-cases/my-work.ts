import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type InboxRow, readWorkRows } from '../read-models/work-row.js';

/** What waits for me: routed cases nobody has taken, my own cases, and decisions that await my approval. */
@Injectable()
export class MyWork {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<InboxRow[]> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'WorkListed');
      return readWorkRows(
        tx,
        context,
        actor,
        `c.triaged_at is not null and c.state in ('received', 'in-handling', 'awaiting-approval', 'awaiting-person')
        and (c.handler_id is null or c.handler_id = $1
          or exists (select 1 from decision d where d.case_id = c.id and d.approver_id = $1 and d.state = 'awaiting-approval'))`,
        [actor.staffId],
      );
    });
  }
}
