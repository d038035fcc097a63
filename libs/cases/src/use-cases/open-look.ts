import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { needsReason } from '../oversight/needs-reason.js';
import { readCaseRecord } from '../read-models/case-record.js';

/** The case that is about to be opened: its number and nothing of the person. */
export interface LookAsked {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Has no reason been given today? */
  readonly asked: boolean;
}

/** Asks a data-protection officer why they open a case. That it was asked for is written down too. */
@Injectable()
export class OpenLook {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<LookAsked, 'case.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      // Not a look at the case: the person's list of looks leaves it out, so it points at the case as what was asked about.
      await this.audit.record(tx, actor, 'LookAsked', { subjectId: caseId });
      const asked = await needsReason(tx, actor, caseId, this.clock.today());
      return ok({ caseId, caseNumber: record.case_number, asked });
    });
  }
}
