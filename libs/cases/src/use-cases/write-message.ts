import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { PersonIdentity } from '../domain/person.js';
import { checkMessage, type MessageInput, type MessageRefusalCode } from '../messages/check-message.js';
import { PlanNotice } from '../notices/plan-notice.js';
import { readCaseRecord } from '../read-models/case-record.js';

export type WriteMessageRefusalCode = MessageRefusalCode | 'case.not-found' | 'message.no-reader';

/** Staff write a message to a person who can sign in and read it. It moves no clock. */
@Injectable()
export class WriteMessage {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(PlanNotice) private readonly planNotice: PlanNotice,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: MessageInput,
  ): Promise<Result<null, WriteMessageRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const checked = checkMessage(input, record.state);
      if (!checked.ok) return checked;
      if (!record.signed_in) return no('message.no-reader');
      const written = await tx.query(
        `with written as (
           insert into case_message (id, case_id, from_person, content, sent_at, sent_by)
           values ($1, $2, false, $3, $4, $5) on conflict (id) do nothing returning id)
         select id from written`,
        [
          input.submitKey,
          caseId,
          this.sealer.seal(JSON.stringify({ text: input.text })),
          this.clock.now().toString(),
          actor.staffId,
        ],
      );
      if (written.length === 0) return ok(null);
      const { email } = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
      await this.planNotice.run(tx, { caseId, reason: 'message-available', email });
      await this.audit.record(tx, actor, 'MessageWritten', { caseId, subjectId: input.submitKey });
      return ok(null);
    });
  }
}
