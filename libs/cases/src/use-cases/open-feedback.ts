import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type FeedbackView, readFeedback } from '../feedback/read-feedback.js';

/** Opens one piece of feedback. The look is written down. */
@Injectable()
export class OpenFeedback {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, id: string): Promise<Result<FeedbackView, 'feedback.not-found'>> {
    if (!isId(id)) return no('feedback.not-found');
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const [found] = await readFeedback(tx, context, id);
      if (!found) return no('feedback.not-found');
      await this.audit.record(tx, actor, 'FeedbackRead', { subjectId: id });
      return ok(found);
    });
  }
}
