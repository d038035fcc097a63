import { AuditTrail } from '#audit';
import type { Actor } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { PlanNotice } from '../notices/plan-notice.js';
import { type ConsentWay, writeConsent } from '../consenting/write-consent.js';
import type { OpenedCase } from './open-case.js';
import { OpenRequest, type RequestOpening } from './open-request.js';

/** What filing does whoever brings the request: the rows, the evidence and the notice to the person, in one transaction. */
@Injectable()
export class StoreFiled {
  constructor(
    @Inject(OpenRequest) private readonly openRequest: OpenRequest,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(PlanNotice) private readonly planNotice: PlanNotice,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, actor: Actor, opening: RequestOpening): Promise<OpenedCase> {
    const opened = await this.openRequest.run(tx, actor, opening);
    const { caseId, authorityId } = opened;
    await this.audit.record(tx, actor, 'RequestFiled', { authorityId, requestId: opening.id, caseId });
    if (opening.consentWay) await this.#consent(tx, opening, opening.consentWay);
    const { email } = opening.content.identity;
    await this.planNotice.run(tx, { caseId, reason: 'request-received', email });
    return opened;
  }

  #consent(tx: Tx, { id: requestId, receivedOn: toldOn }: RequestOpening, way: ConsentWay): Promise<void> {
    return writeConsent(tx, { requestId, given: true, way, toldOn, at: this.clock.now(), by: null });
  }
}
