import type { NoticeReason } from '#delivery';
import { newId } from '#kernel';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { SEND_NOTICE } from '../cases.jobs.js';
import { DeliveryRow } from '../persistence/delivery.entity.js';

export interface PlannedNotice {
  readonly caseId: string;
  readonly letterId: string | null;
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

  async run(tx: Tx, { caseId, letterId, reason, email }: PlannedNotice): Promise<void> {
    if (!email) return;
    const id = newId();
    await tx.manager.insert(DeliveryRow, {
      id,
      caseId,
      letterId,
      channel: 'email-notice',
      reason,
      state: 'planned',
      plannedAt: this.clock.now(),
      doneAt: null,
    });
    await this.outbox.add(tx, SEND_NOTICE, { deliveryId: id });
  }
}
