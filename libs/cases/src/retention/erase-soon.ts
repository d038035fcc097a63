import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, Database, Outbox, Sealer, type Tx } from '#platform';
import { hostedAuthorities } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { type Page, pageOf, type Place } from '../domain/page-place.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { blankTasks } from './blank.js';
import { type DueCase, dueCases } from './due-cases.js';
import { erase } from './erase.js';
import { type RetentionClass, type RetentionPlans } from './retention-plan.js';
import { RETENTION_PLANS } from './retention-plans.token.js';

const SWEEPER: SystemActor = { kind: 'system', job: 'retention.erase-soon' };
const BATCH = 100;

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

  /** Goes on until nothing is due: what an authority closed in one day goes in one hour, however much it is. */
  async #sweep(authorityId: string, kind: RetentionClass): Promise<number> {
    const plan = this.plans(authorityId);
    let erased = 0;
    let after: Place | null = null;
    do {
      const asked = { authorityId, kind, plan, today: this.clock.today(), after, limit: BATCH + 1 };
      const due: DueCase[] = await this.database.transaction(SWEEPER, (tx) => dueCases(tx, asked));
      const page: Page<DueCase> = pageOf(due, ({ endedOn, caseId }) => ({ day: endedOn, id: caseId }), BATCH);
      for (const one of page.rows)
        erased += await this.database.transaction(SWEEPER, (tx) => this.#erase(tx, one, kind));
      after = page.next;
    } while (after);
    return erased;
  }

  async #erase(
    tx: Tx,
    { caseId, requestId, authorityId, days }: DueCase,
    kind: RetentionClass,
  ): Promise<number> {
    const blank = kind === 'payload' ? await blankTasks(tx, this.sealer, caseId) : {};
    const done = await erase(tx, this, { caseId, class: kind, days, blank });
    if (done.code !== 'erased') return 0;
    await this.audit.record(tx, SWEEPER, 'PayloadErased', {
      ...{ caseId, requestId, authorityId },
      subjectId: done.certificateId,
      rowCount: done.files,
    });
    return 1;
  }
}
