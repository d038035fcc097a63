import { AuditTrail } from '#audit';
import { type CitizenActor, no, ok, type Result } from '#kernel';
import { ClockPort, Database, Sealer, Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type MyCaseView, readMyCaseView } from '../read-models/my-case.js';

/** One own case with everything the person may see of it. */
@Injectable()
export class ReadMyCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: CitizenActor, caseId: string): Promise<Result<MyCaseView, 'case.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
      const view = await readMyCaseView(tx, context, {
        caseId,
        withNames: this.settings.SHOW_STAFF_NAMES,
      });
      if (!view) return no('case.not-found');
      await this.audit.record(tx, actor, 'OwnCaseRead', { authorityId: view.authorityId, caseId });
      return ok(view);
    });
  }
}
