import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { hostedAuthorities } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { ERASED_WORDS } from './blank.js';
import { type DueBreach, dueBreaches } from './due-breaches.js';
import { eraseAllDue } from './erase-all-due.js';
import { daysFor, type RetentionPlans } from './retention-plan.js';
import { RETENTION_PLANS } from './retention-plans.token.js';

const SWEEPER: SystemActor = { kind: 'system', job: 'retention.erase-breach-words' };

/**
 * The last words about a breach go when their time after its closing is over: what they may tell of a person is kept no
 * longer than the controller has to answer for it. Ids, times and codes stay (GDPR Art. 33(5)).
 */
@Injectable()
export class EraseBreachWords {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(RETENTION_PLANS) private readonly plans: RetentionPlans,
  ) {}

  /** @returns of how many breaches the words were erased */
  async run(): Promise<number> {
    let erased = 0;
    for (const { id } of hostedAuthorities(this.catalogue)) erased += await this.#sweep(id);
    return erased;
  }

  #sweep(authorityId: string): Promise<number> {
    const plan = this.plans(authorityId);
    const today = this.clock.today();
    return eraseAllDue<DueBreach>(this.database, SWEEPER, {
      due: (tx, after, limit) => dueBreaches(tx, { authorityId, plan, today, after, limit }),
      placeOf: ({ closedOn, id }) => ({ day: closedOn, id }),
      erase: (tx, one) => this.#erase(tx, authorityId, one),
    });
  }

  async #erase(tx: Tx, authorityId: string, { id, caseId, registerId }: DueBreach): Promise<boolean> {
    const { breach: days } = daysFor(this.plans(authorityId), registerId);
    const [row] = await tx.query<{ done: string }>('select erase_words_of_breach($1, $2, $3, $4) as done', [
      id,
      days,
      this.sealer.seal(ERASED_WORDS),
      this.clock.now().toString(),
    ]);
    if (row?.done !== 'erased') return false;
    await this.audit.record(tx, SWEEPER, 'BreachErased', { authorityId, caseId, subjectId: id });
    return true;
  }
}
