import { Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { PersonIdentity } from '../domain/person.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { PlanNotice } from './plan-notice.js';

/** Tells who signed in that the page of the case has something new; the others have no page to read. */
@Injectable()
export class TellOfChange {
  constructor(
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(PlanNotice) private readonly planNotice: PlanNotice,
  ) {}

  async run(tx: Tx, record: CaseRecord): Promise<void> {
    if (!record.signed_in) return;
    const { email } = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
    await this.planNotice.run(tx, { caseId: record.id, reason: 'case-changed', email });
  }
}
