import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { checkTold, type ToldRefusalCode } from '../withdrawing/check-told.js';
import type { Temporal } from 'temporal-polyfill';
import { writeConsent } from '../consenting/write-consent.js';
import { readCaseRecord } from '../read-models/case-record.js';
import type { ToldWay } from '../withdrawing/write-withdrawals.js';

export interface RecordedConsent {
  readonly given: boolean;
  readonly way: ToldWay;
  readonly toldOn: Temporal.PlainDate;
}

export type RecordConsentRefusalCode = 'case.not-found' | ToldRefusalCode;

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
      const day = checkTold(toldOn, record, this.clock.today());
      if (!day.ok) return day;
      const at = this.clock.now();
      const told = { requestId: record.request_id, given, way, toldOn, at, by: actor.staffId };
      await writeConsent(tx, told);
      const action = given ? 'ServiceConsentGiven' : 'ServiceConsentWithdrawn';
      await this.audit.record(tx, actor, action, { caseId });
      return ok(null);
    });
  }
}
