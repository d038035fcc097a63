import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { hostedAuthorities } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { ERASED_WORDS } from './blank.js';
import { daysFor, type RetentionPlans } from './retention-plan.js';
import { RETENTION_PLANS } from './retention-plans.token.js';

const SWEEPER: SystemActor = { kind: 'system', job: 'retention.erase-breach-words' };
const BATCH = 100;

interface DueBreach {
  readonly id: string;
  readonly caseId: string | null;
  readonly registerId: string | null;
}

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
    for (const { id: authorityId } of hostedAuthorities(this.catalogue))
      for (const one of await this.#due(authorityId))
        erased += await this.database.transaction(SWEEPER, (tx) => this.#erase(tx, authorityId, one));
    return erased;
  }

  async #due(authorityId: string): Promise<DueBreach[]> {
    const plan = this.plans(authorityId);
    const own = [...plan.registers];
    return this.database.transaction(SWEEPER, (tx) =>
      tx.query<DueBreach>(
        `select b.id, b.case_id as "caseId", c.register_id as "registerId"
         from breach b left join case_file c on c.id = b.case_id
         where b.authority_id = $1 and b.closed_at is not null and b.erased_at is null
           and (b.closed_at at time zone 'Europe/Helsinki')::date + coalesce(
             (select o.days from unnest($2::text[], $3::int[]) o (register, days) where o.register = c.register_id), $4) <= $5
           and not exists (select 1 from legal_hold h where h.case_id = b.case_id and h.lifted_at is null)
         order by b.closed_at limit ${BATCH}`,
        [
          ...[authorityId, own.map(([register]) => register), own.map(([, days]) => days.breach)],
          ...[plan.authority.breach, this.clock.today().toString()],
        ],
      ),
    );
  }

  async #erase(tx: Tx, authorityId: string, { id, caseId, registerId }: DueBreach): Promise<number> {
    const { breach: days } = daysFor(this.plans(authorityId), registerId);
    const [row] = await tx.query<{ done: string }>('select erase_words_of_breach($1, $2, $3, $4) as done', [
      id,
      days,
      this.sealer.seal(ERASED_WORDS),
      this.clock.now().toString(),
    ]);
    if (row?.done !== 'erased') return 0;
    await this.audit.record(tx, SWEEPER, 'BreachErased', { authorityId, caseId, subjectId: id });
    return 1;
  }
}
