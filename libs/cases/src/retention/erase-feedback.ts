import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { hostedAuthorities } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { Place } from '../domain/page-place.js';
import { eraseAllDue } from './erase-all-due.js';
import type { RetentionPlans } from './retention-plan.js';
import { RETENTION_PLANS } from './retention-plans.token.js';

const SWEEPER: SystemActor = { kind: 'system', job: 'retention.erase-feedback' };

/**
 * Feedback goes when its time is over: what people wrote, the address they left and what they were answered. Nobody need
 * look at it. What still is to be answered by law stays until it is.
 */
@Injectable()
export class EraseFeedback {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(RETENTION_PLANS) private readonly plans: RetentionPlans,
  ) {}

  /** @returns how much feedback was erased */
  async run(): Promise<number> {
    let erased = 0;
    for (const { id } of hostedAuthorities(this.catalogue)) erased += await this.#sweep(id);
    return erased;
  }

  #sweep(authorityId: string): Promise<number> {
    const { feedback: days } = this.plans(authorityId).authority;
    const until = this.clock.today().subtract({ days });
    return eraseAllDue<Place>(this.database, SWEEPER, {
      due: (tx, after, limit) => dueFeedback(tx, authorityId, until, { after, limit }),
      placeOf: (one) => one,
      erase: (tx, { id }) => this.#erase(tx, authorityId, id, days),
    });
  }

  async #erase(tx: Tx, authorityId: string, id: string, days: number): Promise<boolean> {
    const [row] = await tx.query<{ done: boolean }>('select erase_feedback($1, $2) as done', [id, days]);
    if (!row?.done) return false;
    await this.audit.record(tx, SWEEPER, 'FeedbackErased', { authorityId, subjectId: id });
    return true;
  }
}

async function dueFeedback(
  tx: Tx,
  authorityId: string,
  until: Temporal.PlainDate,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
): Promise<Place[]> {
  const rows = await tx.query<{ id: string; day: string }>(
    `select f.id, f.ended_on as day from feedback f where f.authority_id = $1 and f.ended_on <= $2
       and ($3::date is null or (f.ended_on, f.id) > ($3::date, $4::uuid))
     order by f.ended_on, f.id limit $5`,
    [authorityId, until.toString(), after?.day.toString() ?? null, after?.id ?? null, limit],
  );
  return rows.map(({ id, day }) => ({ id, day: Temporal.PlainDate.from(day) }));
}
