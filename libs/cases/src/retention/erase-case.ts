import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Outbox, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { blankCase } from './blank.js';
import { erase, type NotErased } from './erase.js';
import { daysFor, type RetentionPlans } from './retention-plan.js';
import { RETENTION_PLANS } from './retention-plans.token.js';

export type EraseRefusal = `retention.${NotErased}`;

/** Erases a case whose time has come, after a person has looked: letters, documents, identity, every word. */
@Injectable()
export class EraseCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(Outbox) readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(RETENTION_PLANS) private readonly plans: RetentionPlans,
  ) {}

  /** @returns the id of the certificate */
  async run(actor: StaffActor, caseId: string): Promise<Result<{ certificateId: string }, EraseRefusal>> {
    return this.database.transaction(actor, async (tx) => {
      const [found] = await tx.query<{ registerId: string | null; requestId: string }>(
        'select register_id as "registerId", request_id as "requestId" from case_file where id = $1',
        [caseId],
      );
      if (!found) return no('retention.not-found');
      const days = daysFor(this.plans(actor.authorityId), found.registerId).case;
      const done = await erase(tx, this, { caseId, class: 'case', days, blank: blankCase(this.sealer) });
      if (done.code !== 'erased') return no(`retention.${done.code}` as const);
      const { certificateId, files } = done;
      await this.audit.record(tx, actor, 'CaseErased', {
        ...{ caseId, requestId: found.requestId },
        subjectId: certificateId,
        rowCount: files,
      });
      return ok({ certificateId });
    });
  }
}
