import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

const MOST = 200;

/** Background work that every try failed of, and that waits for a person. */
export interface StoppedWork {
  readonly id: string;
  /** `mail.send-notice` */
  readonly job: string;
  readonly stoppedAt: Temporal.Instant;
  /** Code of the last failure; never its message. */
  readonly code: string | null;
  /** Number of the case that it is about, when there is one that this person may know of. */
  readonly caseNumber: string | null;
}

interface Row {
  readonly id: string;
  readonly job: string;
  readonly stopped_at: string;
  readonly code: string | null;
  readonly case_number: string | null;
}

/** What stopped of one's own authority, and of what belongs to no authority; the latest first. */
@Injectable()
export class ListStoppedWork {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<readonly StoppedWork[]> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<Row>(
        `select s.id, s.job, s.stopped_at, s.code, c.case_number
           from stopped_work() s left join case_file c on c.id = s.case_id and opens_case(c.id)
          order by s.stopped_at desc, s.id limit ${MOST}`,
      );
      await this.audit.record(tx, actor, 'StoppedWorkListed', {});
      return rows.map(({ id, job, stopped_at, code, case_number }) => ({
        id,
        job,
        stoppedAt: Temporal.Instant.from(stopped_at),
        code,
        caseNumber: case_number,
      }));
    });
  }
}
