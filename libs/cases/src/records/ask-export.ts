import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

export type AskExportRefusalCode = 'export.not-found' | 'export.waiting';

/**
 * Asks for the package of a closed case again: one that failed is tried again, one that arrived is followed by a further
 * one with what has come to the case since.
 */
@Injectable()
export class AskExport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, exportId: string): Promise<Result<null, AskExportRefusalCode>> {
    if (!isId(exportId)) return no('export.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ said: 'asked' | 'waiting' | 'not-found' }>(
        'select ask_record_export($1, $2) as said',
        [exportId, this.clock.now().toString()],
      );
      if (row?.said === 'waiting') return no('export.waiting');
      if (row?.said !== 'asked') return no('export.not-found');
      const [found] = await tx.query<{ caseId: string }>(
        'select case_id as "caseId" from record_export where id = $1',
        [exportId],
      );
      await this.audit.record(tx, actor, 'RecordExportAsked', { caseId: found!.caseId, subjectId: exportId });
      return ok(null);
    });
  }
}
