import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { PersonIdentity } from '../domain/person.js';
import { isEnded } from '../domain/transitions.js';
import { markNewsRead } from '../notices/person-news.js';
import { mayAsk } from '../questions/check-question.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { type MessageView, readMessages } from '../read-models/messages.js';

export interface CaseMessages {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly personName: string;
  /** Can the person sign in and read here? */
  readonly readable: boolean;
  readonly ended: boolean;
  /** May this member of staff ask the person by letter now? */
  readonly mayAsk: boolean;
  readonly messages: readonly MessageView[];
}

/** The messages of a case, read by staff: those of the person count as read from now on. */
@Injectable()
export class ReadCaseMessages {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<CaseMessages, 'case.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const messages = await readMessages(tx, this.sealer, caseId);
      await tx.query(
        `update case_message set read_at = $2, read_by = $3 where case_id = $1 and from_person and read_at is null`,
        [caseId, this.clock.now().toString(), actor.staffId],
      );
      await markNewsRead(tx, caseId);
      await this.audit.record(tx, actor, 'MessagesRead', { caseId });
      const { name } = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
      return ok({
        caseId,
        caseNumber: record.case_number,
        personName: name,
        readable: record.signed_in,
        ended: isEnded(record.state),
        mayAsk: mayAsk(record, actor).ok,
        messages,
      });
    });
  }
}
