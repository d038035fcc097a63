import type { NoticeReason } from '#delivery';
import { newId } from '#kernel';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { SEND_NOTICE } from '../cases.jobs.js';
import { addLetters } from '../sending/add-letters.js';
import { DeliveryRow } from '../persistence/delivery.entity.js';

export interface PlannedNotice {
  readonly caseId: string;
  /** What there is to read; none when it is no letter. */
  readonly letterIds?: readonly string[];
  readonly reason: NoticeReason;
  /** Where to; null when the person gave no address: then nothing is planned. */
  readonly email: string | null;
}

/** Plans the e-mail that tells the person there is something to read, in the transaction that gave the reason. */
@Injectable()
export class PlanNotice {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  async run(tx: Tx, { caseId, letterIds = [], reason, email }: PlannedNotice): Promise<void> {
    if (!email) return;
    const id = newId();
    tx.add(DeliveryRow, {
      id,
      caseId,
      channel: 'email-notice',
      reason,
      serves: false,
      further: [],
      state: 'planned',
      plannedAt: this.clock.now(),
      doneAt: null,
    });
    if (letterIds.length > 0) await addLetters(tx, id, letterIds);
    await this.outbox.add(tx, SEND_NOTICE, { deliveryId: id });
  }
}
