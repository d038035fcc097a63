import { newId } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { PersonIdentity } from '../domain/person.js';
import { PlanNotice } from '../notices/plan-notice.js';
import { DeliveryRow } from '../persistence/delivery.entity.js';
import type { CaseRecord } from '../read-models/case-record.js';

/** Puts an issued letter on the person's own page, where there is one, and plans the e-mail that says so, without a word of its content. */
@Injectable()
export class TellOfLetter {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(PlanNotice) private readonly planNotice: PlanNotice,
  ) {}

  async run(tx: Tx, record: CaseRecord, letterId: string): Promise<void> {
    const now = this.clock.now();
    if (record.signed_in)
      await tx.manager.insert(DeliveryRow, {
        id: newId(),
        caseId: record.id,
        letterId,
        channel: 'portal',
        reason: 'letter-available',
        state: 'available',
        plannedAt: now,
        doneAt: now,
      });
    const { email } = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
    await this.planNotice.run(tx, { caseId: record.id, letterId, reason: 'letter-available', email });
  }
}
