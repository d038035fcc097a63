import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** An envelope that may have come back. */
export interface ReturnedEnvelope {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Of the letters in it. */
  readonly titles: readonly string[];
}

/** Opens an envelope whose coming back is to be written down. */
@Injectable()
export class OpenReturn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, deliveryId: string): Promise<Result<ReturnedEnvelope, 'letter.not-found'>> {
    if (!isId(deliveryId)) return no('letter.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ case_id: string; case_number: string; titles: string[] }>(
        `select d.case_id, c.case_number, array(select l.title from delivery_letter dl join letter l on l.id = dl.letter_id
           where dl.delivery_id = d.id order by dl.place) as titles
         from delivery d join case_file c on c.id = d.case_id where d.id = $1 and d.channel <> 'email-notice'`,
        [deliveryId],
      );
      if (!row) return no('letter.not-found');
      await this.audit.record(tx, actor, 'CaseRead', { caseId: row.case_id });
      return ok({ caseId: row.case_id, caseNumber: row.case_number, titles: row.titles });
    });
  }
}
