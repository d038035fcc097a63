import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { IDENTITY_METHODS } from '../domain/question.js';
import { isEnded } from '../domain/transitions.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';

export interface IdentityCheckInput {
  readonly version: number;
  readonly method: string;
  /** The day on which it was checked; null when none was typed. */
  readonly checkedOn: Temporal.PlainDate | null;
}

export type IdentityCheckRefusalCode =
  'case.not-found' | 'case.ended' | 'case.changed-meanwhile' | 'identity.missing-method' | 'identity.bad-day';

/**
 * Staff write down that they checked who the person is: by which means and on which day, and no copy of anything
 * (EDPB 01/2022 § 79). The identity code alone, or with the name, is no means (1050/2018 § 29(5)). Checks are only added.
 */
@Injectable()
export class RecordIdentityCheck {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    { version, method: typed, checkedOn }: IdentityCheckInput,
  ): Promise<Result<null, IdentityCheckRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (isEnded(record.state)) return no('case.ended');
      const method = IDENTITY_METHODS.find((one) => one === typed);
      if (!method) return no('identity.missing-method', { field: 'method' });
      if (!checkedOn || !this.#possible(checkedOn, record.request_received_on))
        return no('identity.bad-day', { field: 'checkedOn' });
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, version, change))) return no('case.changed-meanwhile');
      const id = newId();
      await tx.query(
        `insert into identity_check (id, request_id, case_id, method, checked_on, checked_at, checked_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, record.request_id, caseId, method, checkedOn.toString(), change.now.toString(), actor.staffId],
      );
      await this.audit.record(tx, actor, 'IdentityChecked', { caseId, subjectId: id });
      return ok(null);
    });
  }

  /** Not before the request came, not after today. */
  #possible(on: Temporal.PlainDate, receivedOn: string): boolean {
    const { compare } = Temporal.PlainDate;
    return compare(on, receivedOn) >= 0 && compare(on, this.clock.today()) <= 0;
  }
}
