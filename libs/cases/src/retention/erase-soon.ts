import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, Database, Outbox, Sealer, type Tx } from '#platform';
import { hostedAuthorities } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { blankTasks } from './blank.js';
import { type DueCase, dueCases } from './due-cases.js';
import { eraseAllDue } from './erase-all-due.js';
import { erase } from './erase.js';
import { type RetentionClass, type RetentionPlans } from './retention-plan.js';
import { RETENTION_PLANS } from './retention-plans.token.js';

const SWEEPER: SystemActor = { kind: 'system', job: 'retention.erase-soon' };

/**
 * What need not be kept for long goes by itself, soon after the answer: what systems answered, copies, and papers that
 * showed who somebody is. Nobody need look at it: the letters and the decision stay.
 */
@Injectable()
export class EraseSoon {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(Outbox) readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(RETENTION_PLANS) private readonly plans: RetentionPlans,
  ) {}

  /** @returns how many cases something was erased of */
  async run(): Promise<number> {
    let erased = 0;
    for (const { id } of hostedAuthorities(this.catalogue))
      for (const kind of ['payload', 'identity-copies'] as const) erased += await this.#sweep(id, kind);
    return erased;
  }

  #sweep(authorityId: string, kind: RetentionClass): Promise<number> {
    const plan = this.plans(authorityId);
    const today = this.clock.today();
    return eraseAllDue<DueCase>(this.database, SWEEPER, {
      due: (tx, after, limit) => dueCases(tx, { authorityId, kind, plan, today, after, limit }),
      placeOf: ({ endedOn, caseId }) => ({ day: endedOn, id: caseId }),
      erase: (tx, one) => this.#erase(tx, one, kind),
    });
  }

  async #erase(
    tx: Tx,
    { caseId, requestId, authorityId, days }: DueCase,
    kind: RetentionClass,
  ): Promise<boolean> {
    const blank = kind === 'payload' ? await blankTasks(tx, this.sealer, caseId) : {};
    const done = await erase(tx, this, { caseId, class: kind, days, blank });
    if (done.code !== 'erased') return false;
    await this.audit.record(tx, SWEEPER, 'PayloadErased', {
      ...{ caseId, requestId, authorityId },
      subjectId: done.certificateId,
      rowCount: done.files,
    });
    return true;
  }
}
