import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { RetentionClass } from './retention-plan.js';

/** What was erased of a case, by which plan, when and by whom. Nothing of a person. */
export interface Certificate {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly registerId: string | null;
  readonly endedOn: Temporal.PlainDate;
  readonly erased: readonly {
    readonly class: RetentionClass;
    readonly days: number;
    readonly counts: Readonly<Record<string, number>>;
    readonly at: Temporal.Instant;
    /** Name of the member of staff; null: by itself, when its time had come. */
    readonly by: string | null;
  }[];
}

type Row = Omit<Certificate['erased'][number], 'at'> & {
  caseId: string;
  caseNumber: string;
  registerId: string | null;
  endedOn: string;
  at: string;
};

/** Opens the certificate of a case with every class that was erased of it. */
@Injectable()
export class ReadCertificate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, id: string): Promise<Result<Certificate, 'retention.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<Row>(
        `select e.case_id as "caseId", c.case_number as "caseNumber", c.register_id as "registerId", e.ended_on as "endedOn",
           e.class, e.days, e.counts, e.erased_at as at, s.name as by
         from erasure one join erasure e on e.case_id = one.case_id join case_file c on c.id = e.case_id
           left join staff s on s.id = e.erased_by where one.id = $1 order by e.erased_at, e.class`,
        [id],
      );
      const [first] = rows;
      if (!first) return no('retention.not-found');
      const { caseId, caseNumber, registerId } = first;
      await this.audit.record(tx, actor, 'CertificateRead', { caseId, subjectId: id });
      const erased = rows.map((row) => ({ ...row, at: Temporal.Instant.from(row.at) }));
      return ok({
        id,
        caseId,
        caseNumber,
        registerId,
        endedOn: Temporal.PlainDate.from(first.endedOn),
        erased,
      });
    });
  }
}
