import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** A letter of which somebody is about to report that it went wrong. */
export interface LetterToStop {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly title: string;
}

/** Opens a letter to the person, to report that it went to the wrong one. */
@Injectable()
export class OpenBreachReport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, letterId: string): Promise<Result<LetterToStop, 'letter.not-found'>> {
    if (!isId(letterId)) return no('letter.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ case_id: string; case_number: string; title: string }>(
        `select l.case_id, c.case_number, l.title from letter l join case_file c on c.id = l.case_id
         where l.id = $1 and l.to_person`,
        [letterId],
      );
      if (!row) return no('letter.not-found');
      await this.audit.record(tx, actor, 'CaseRead', { caseId: row.case_id });
      return ok({ caseId: row.case_id, caseNumber: row.case_number, title: row.title });
    });
  }
}
