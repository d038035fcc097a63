import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type DiarySheet, readDiarySheet } from '../read-models/diary-sheet.js';
import { needsReason } from '../oversight/needs-reason.js';
import type { OpenRefusalCode } from './open-case-file.js';

/** Opens the sheet of one matter in the diary. The look is written down. */
@Injectable()
export class OpenDiarySheet {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<DiarySheet, OpenRefusalCode>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const sheet = await readDiarySheet(tx, context, caseId);
      if (!sheet) return no('case.not-found');
      if (await needsReason(tx, actor, caseId, context.today)) return no('case.reason-needed', { caseId });
      await this.audit.record(tx, actor, 'DiarySheetRead', { caseId });
      return ok(sheet);
    });
  }
}
