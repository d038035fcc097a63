import { AuditTrail } from '#audit';
import { helsinkiDay, isId, newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { EndSentNotice } from '../sending/end-sent-notice.js';
import { checkSending, type Sending, type SendingRefusalCode } from '../sending/check-sending.js';

/** The registry office records that it has sent a letter: when and by which way. Once; a sending is not taken back. */
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
      const [letter] = await tx.query<{ case_id: string; issued_at: string }>(
        `select case_id, issued_at from letter where id = $1 and (kind in ('transfer', 'search-request', 'recipient-notice') or to_person)`,
        [letterId],
      );
      if (!letter) return no('letter.not-found');
      const issuedOn = helsinkiDay(Temporal.Instant.from(letter.issued_at));
      const sending = checkSending(input, { issuedOn, today: this.clock.today() });
      if (!sending.ok) return sending;
      const { way, sentOn } = sending.value;
      const recorded = await tx.query(
        `insert into letter_sending (id, case_id, letter_id, way, sent_on, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (letter_id) do nothing returning id`,
        [
          newId(),
          letter.case_id,
          letterId,
          way,
          sentOn.toString(),
          this.clock.now().toString(),
          actor.staffId,
        ],
      );
      if (recorded.length === 0) return no('sending.already-recorded');
      await this.audit.record(tx, actor, 'SendingRecorded', { caseId: letter.case_id, subjectId: letterId });
      await this.endSentNotice.run(tx, actor, letterId, sentOn);
      return ok(null);
    });
  }
}
