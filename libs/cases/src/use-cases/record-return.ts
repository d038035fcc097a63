import { appendDeliveryEvents } from '#delivery';
import { HELSINKI, isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { openEnvelope } from '../sending/open-envelope.js';
import { TakeBack } from '../sending/take-back.js';

export type ReturnRefusalCode =
  'letter.not-found' | 'return.not-sent' | 'return.missing-day' | 'return.in-future' | 'return.before-sent';

/** The office writes down that a letter it had sent came back: on which day. Its letters wait to be sent again. */
@Injectable()
export class RecordReturn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(TakeBack) private readonly takeBack: TakeBack,
  ) {}

  /** @param cameOn null when the day could not be read */
  async run(
    actor: StaffActor,
    deliveryId: string,
    cameOn: Temporal.PlainDate | null,
  ): Promise<Result<{ caseId: string }, ReturnRefusalCode>> {
    if (!isId(deliveryId)) return no('letter.not-found');
    return this.database.transaction(actor, async (tx) => {
      const envelope = await openEnvelope(tx, this.sealer, deliveryId);
      if (!envelope) return no('letter.not-found');
      const sentOn = envelope.state === 'sent' ? await lastSent(tx, deliveryId) : null;
      if (!sentOn) return no('return.not-sent');
      if (!cameOn) return no('return.missing-day');
      const { compare } = Temporal.PlainDate;
      if (compare(cameOn, this.clock.today()) > 0) return no('return.in-future');
      if (compare(cameOn, sentOn) < 0) return no('return.before-sent');
      const at = cameOn.toZonedDateTime(HELSINKI).toInstant();
      const event = { deliveryId, type: 'came-back', at, reference: null };
      await appendDeliveryEvents(tx, this.sealer, [event], this.clock.now());
      await this.takeBack.run(tx, actor, envelope);
      return ok({ caseId: envelope.case_id });
    });
  }
}

/** The day on which the office sent it on paper; null when it was handed over, or another system has it. */
async function lastSent(tx: Tx, deliveryId: string): Promise<Temporal.PlainDate | null> {
  const [row] = await tx.query<{ sent_on: string | null }>(
    `select max(sent_on) as sent_on from letter_sending where delivery_id = $1 and way <> 'handed-over'`,
    [deliveryId],
  );
  return row?.sent_on ? Temporal.PlainDate.from(row.sent_on) : null;
}
