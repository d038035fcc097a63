import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import type { Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/**
 * Writes down that a case ended. The database ends it with the last task, whoever signs that; so this is asked after
 * each act that may have been the last. An ended case has no open task, so no such act comes twice.
 */
@Injectable()
export class NoteClosing {
  constructor(@Inject(AuditTrail) private readonly audit: AuditTrail) {}

  async run(tx: Tx, actor: StaffActor, caseId: string): Promise<void> {
    const [row] = await tx.query<{ closed: boolean }>('select is_case_closed($1) as closed', [caseId]);
    if (row?.closed) await this.audit.record(tx, actor, 'CaseClosed', { caseId });
  }
}
