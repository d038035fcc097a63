import { AuditTrail } from '#audit';
import { newId, type SystemActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { type Catalogue, findRegister } from '#registers';
import type { Right } from '#rights';
import { route } from '#routing';
import { Inject, Injectable } from '@nestjs/common';
import { type RoutedRecord, routeFactsOf } from '../read-models/route-facts.js';
import { catalogueOf } from './rule-set.js';
import type { OpenRuleSet } from './rule-set-queue.js';

const FIRST = '00000000-0000-0000-0000-000000000000';

interface OpenCase extends RoutedRecord {
  readonly id: string;
  readonly rights: Right[];
}

/**
 * Asks for one batch of open cases whether the catalogue would now propose other authorities than it did before. Such a
 * case is listed for the registry office and not changed: it keeps the catalogue it was routed by.
 */
@Injectable()
export class RecheckRouting {
  constructor(
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the last case of the batch; undefined when none was left or nothing can differ */
  async run(tx: Tx, ruleSet: OpenRuleSet, batch: number): Promise<string | undefined> {
    const [before, after] = [catalogueOf(ruleSet.before), catalogueOf(ruleSet.after)];
    if (!before || !after || before.version === after.version) return undefined;
    const cases = await tx.query<OpenCase>(
      `select c.id, c.received_on, c.authority_id, c.register_id,
         coalesce(c.named_home, c.named_municipality_id, r.home, r.municipality_id) as home, coalesce(c.named_data_ids, r.data_ids) as data_ids,
         (select array_agg(k."right" order by k."right") from claim k where k.case_id = c.id and k.outcome is null) as rights
       from case_file c join request r on r.id = c.request_id
       where c.id > $1 and exists (select 1 from claim k where k.case_id = c.id and k.outcome is null)
       order by c.id limit $2`,
      [ruleSet.casesUpTo ?? FIRST, batch],
    );
    for (const open of cases) {
      const [from, to] = [deciding(open, before, this.sealer), deciding(open, after, this.sealer)];
      if (from.join() !== to.join()) await this.#list(tx, ruleSet.id, open, from, to);
    }
    return cases.at(-1)?.id;
  }

  async #list(tx: Tx, ruleSetId: string, open: OpenCase, from: string[], to: string[]): Promise<void> {
    const id = newId();
    const written = await tx.query<{ id: string }>(
      `insert into routing_changed (id, rule_set_id, case_id, authority_id, from_authorities, to_authorities, noticed_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (rule_set_id, case_id) do nothing returning id`,
      [id, ruleSetId, open.id, open.authority_id, from, to, this.clock.now().toString()],
    );
    if (written.length === 0) return;
    const actor: SystemActor = { kind: 'system', job: 'cases.recount' };
    const subject = { authorityId: open.authority_id, caseId: open.id, subjectId: id };
    await this.audit.record(tx, actor, 'RoutingRechecked', subject);
  }
}

/** Who would decide by this catalogue; nobody when it does not have the register. */
function deciding(open: OpenCase, catalogue: Catalogue, sealer: Sealer): string[] {
  if (open.register_id && !findRegister(catalogue, open.register_id)) return [];
  const { shares } = route(routeFactsOf(open, open.rights, sealer), catalogue);
  return [
    ...new Set(shares.filter(({ role }) => role === 'decides').map(({ authority }) => authority)),
  ].sort();
}
