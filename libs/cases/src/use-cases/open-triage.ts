import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { markOpened } from '../opening/mark-opened.js';
import { readTriage, type Triage, type TriageQuestion } from '../read-models/triage.js';

/** Opens a request beside the routing proposal. The look is written down. */
@Injectable()
export class OpenTriage {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    question: TriageQuestion = {},
  ): Promise<Result<Triage, 'case.not-found'>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const triage = await readTriage(tx, context, caseId, question);
      if (!triage) return no('case.not-found');
      await markOpened(tx, actor, caseId, this.clock.now());
      await this.audit.record(tx, actor, 'TriageOpened', { caseId });
      return ok(triage);
    });
  }
}
