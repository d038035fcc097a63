import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { writeConsent } from '../consenting/write-consent.js';
import { readCaseRecord } from '../read-models/case-record.js';
import type { ToldWay } from '../withdrawing/write-withdrawals.js';

export interface RecordedConsent {
  readonly given: boolean;
  readonly way: ToldWay;
  readonly toldOn: Temporal.PlainDate;
}

export type RecordConsentRefusalCode = 'case.not-found' | 'told.in-future' | 'told.before-receipt';

/** Staff write down that the person agrees to electronic service or takes it back, told by letter, e-mail, phone or at a visit. */
@Injectable()
export class RecordConsent {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    { given, way, toldOn }: RecordedConsent,
  ): Promise<Result<null, RecordConsentRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const { compare } = Temporal.PlainDate;
      if (compare(toldOn, this.clock.today()) > 0) return no('told.in-future', { field: 'toldOn' });
      if (compare(toldOn, record.request_received_on) < 0)
        return no('told.before-receipt', { field: 'toldOn' });
      const at = this.clock.now();
      const told = { requestId: record.request_id, given, way, toldOn, at, by: actor.staffId };
      await writeConsent(tx, told);
      const action = given ? 'ServiceConsentGiven' : 'ServiceConsentWithdrawn';
      await this.audit.record(tx, actor, action, { caseId });
      return ok(null);
    });
  }
}
