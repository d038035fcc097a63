import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { checkTold, type ToldRefusalCode } from '../withdrawing/check-told.js';
import type { Temporal } from 'temporal-polyfill';
import { readCaseRecord } from '../read-models/case-record.js';
import { type ToldWay, type Withdrawn, writeWithdrawals } from '../withdrawing/write-withdrawals.js';

export interface RecordedWithdrawal {
  readonly claimIds: readonly string[];
  readonly way: ToldWay;
  readonly toldOn: Temporal.PlainDate;
}

export type RecordWithdrawalRefusalCode =
  'case.not-found' | 'withdrawal.nothing-chosen' | 'withdrawal.decided-meanwhile' | ToldRefusalCode;

/** Staff write down a withdrawal that came by letter, e-mail, phone or at a visit. */
@Injectable()
export class RecordWithdrawal {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    { claimIds, way, toldOn }: RecordedWithdrawal,
  ): Promise<Result<Withdrawn, RecordWithdrawalRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const day = checkTold(toldOn, record, this.clock.today());
      if (!day.ok) return day;
      const chosen = await tx.query<{ id: string }>(
        'select id from claim where case_id = $1 and id = any ($2::uuid[])',
        [caseId, claimIds.filter(isId)],
      );
      if (chosen.length === 0) return no('withdrawal.nothing-chosen', { field: 'claims' });
      const told = { caseId, way, toldOn, at: this.clock.now(), by: actor.staffId };
      const ids = chosen.map(({ id }) => id);
      const result = await writeWithdrawals(tx, told, ids);
      if (result.withdrawn.length === 0 && result.decided.length > 0)
        return no('withdrawal.decided-meanwhile', { field: 'claims' });
      for (const subjectId of result.withdrawn)
        await this.audit.record(tx, actor, 'WithdrawalRecorded', { caseId, subjectId });
      return ok(result);
    });
  }
}
