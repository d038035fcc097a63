import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { needsReason } from '../oversight/needs-reason.js';
import { markNewsRead } from '../notices/person-news.js';
import { markOpened } from '../opening/mark-opened.js';
import { type CaseFile, readCaseFile } from '../read-models/case-file.js';

export type OpenRefusalCode = 'case.not-found' | 'case.reason-needed';

/** Opens a case of the own authority. The look is written down; an officer says why first. */
@Injectable()
export class OpenCaseFile {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<CaseFile, OpenRefusalCode>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const file = await readCaseFile(tx, context, caseId);
      if (!file) return no('case.not-found');
      if (await needsReason(tx, actor, caseId, context.today)) return no('case.reason-needed', { caseId });
      await markOpened(tx, actor, caseId, this.clock.now());
      await markNewsRead(tx, caseId);
      await this.audit.record(tx, actor, 'CaseRead', { caseId });
      return ok({ ...file });
    });
  }
}
