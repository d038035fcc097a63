import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Answer, PersonIdentity } from '../domain/person.js';
import { needsReason } from '../oversight/needs-reason.js';
import { readCaseRecord } from '../read-models/case-record.js';

/** Where a protected person lives, as far as the request tells. */
export interface Whereabouts {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly address: string | null;
  readonly answers: readonly Answer[];
  /** Where the tasks of the case are done: a unit tells whom it serves. */
  readonly units: readonly string[];
}

/** The one place where a named handler sees where the person lives. Each look is a row of its own. */
@Injectable()
export class ShowWhereabouts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
  ): Promise<Result<Whereabouts, 'case.not-found' | 'case.reason-needed'>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (await needsReason(tx, actor, caseId, this.clock.today()))
        return no('case.reason-needed', { caseId });
      await this.audit.record(tx, actor, 'WhereaboutsShown', { caseId });
      const { address } = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
      const answers = JSON.parse(this.sealer.open(record.answers)) as Answer[];
      const where = answers.filter((answer) => answer.where);
      const units = await readUnitsOfTasks(tx, caseId);
      return ok({ caseId, caseNumber: record.case_number, address, answers: where, units });
    });
  }
}

async function readUnitsOfTasks(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx.query<{ unit: string }>(
    'select distinct unit from task where case_id = $1 and unit is not null order by unit',
    [caseId],
  );
  return rows.map(({ unit }) => unit);
}
