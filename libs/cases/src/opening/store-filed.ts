import { AuditTrail } from '#audit';
import type { Actor } from '#kernel';
import type { Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { PlanNotice } from '../notices/plan-notice.js';
import type { OpenedCase } from './open-case.js';
import { OpenRequest, type RequestOpening } from './open-request.js';

/** What filing does whoever brings the request: the rows, the evidence and the notice to the person, in one transaction. */
@Injectable()
export class StoreFiled {
  constructor(
    @Inject(OpenRequest) private readonly openRequest: OpenRequest,
    @Inject(PlanNotice) private readonly planNotice: PlanNotice,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, actor: Actor, opening: RequestOpening): Promise<OpenedCase> {
    const opened = await this.openRequest.run(tx, actor, opening);
    const { caseId, authorityId } = opened;
    await this.audit.record(tx, actor, 'RequestFiled', { authorityId, requestId: opening.id, caseId });
    const { email } = opening.content.identity;
    await this.planNotice.run(tx, { caseId, letterId: null, reason: 'request-received', email });
    return opened;
  }
}
