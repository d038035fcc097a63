import { AuditTrail } from '#audit';
import { type ClientActor, no, ok, type Result } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readClientCase } from './client-case.js';
import type { ClientPart } from './client-parts.js';

/** A program looks at one case of its authority, or at a part of it. Each look is written down. */
@Injectable()
export class OpenClientCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param part what of the case is wanted, e.g. `clocksOfCase` */
  async run<Part>(
    actor: ClientActor,
    caseId: string,
    part: ClientPart<Part>,
  ): Promise<Result<Part, 'case.not-found'>> {
    const context = { catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const row = await readClientCase(tx, context, caseId);
      if (!row) return no('case.not-found');
      await this.audit.record(tx, actor, 'ClientCaseRead', { caseId });
      return ok(await part({ tx, context, row, scopes: actor.scopes }));
    });
  }
}
