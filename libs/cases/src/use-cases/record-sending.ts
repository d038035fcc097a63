import { AuditTrail } from '#audit';
import { helsinkiDay, isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { EndSentNotice } from '../sending/end-sent-notice.js';
import { writeSending } from '../sending/write-sending.js';
import { closeEmptyEnvelope, waitingEnvelopeOf } from '../sending/waiting-envelope.js';
import { checkSending, type Sending, type SendingRefusalCode } from '../sending/check-sending.js';

interface Row {
  readonly case_id: string;
  readonly issued_at: string;
  readonly to_person: boolean;
}

/** The registry office records that it has sent a letter: when and by which way. Once for each envelope; a sending is not taken back. */
@Injectable()
export class RecordSending {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(EndSentNotice) private readonly endSentNotice: EndSentNotice,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, letterId: string, input: Sending): Promise<Result<null, SendingRefusalCode>> {
    if (!isId(letterId)) return no('letter.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [letter] = await tx.query<Row>(
        `select case_id, issued_at, to_person from letter
         where id = $1 and (kind in ('transfer', 'search-request', 'recipient-notice', 'task-reminder') or to_person)`,
        [letterId],
      );
      if (!letter) return no('letter.not-found');
      const issuedOn = helsinkiDay(Temporal.Instant.from(letter.issued_at));
      const facts = { issuedOn, today: this.clock.today(), toPerson: letter.to_person };
      const sending = checkSending(input, facts);
      if (!sending.ok) return sending;
      const envelope = letter.to_person ? await waitingEnvelopeOf(tx, letterId) : null;
      if (envelope === undefined) return no('sending.already-recorded');
      const sent = { caseId: letter.case_id, letterId, deliveryId: envelope };
      if (!(await writeSending(tx, actor, sent, sending.value, this.clock.now())))
        return no('sending.already-recorded');
      if (envelope) await closeEmptyEnvelope(tx, envelope, this.clock.now());
      await this.audit.record(tx, actor, 'SendingRecorded', { caseId: letter.case_id, subjectId: letterId });
      await this.endSentNotice.run(tx, actor, letterId, sending.value.sentOn);
      return ok(null);
    });
  }
}
