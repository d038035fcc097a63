import type { SystemActor } from '#kernel';
import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readUse } from '../catalogue/catalogue-in-use.js';
import { RecheckRouting } from '../recount/recheck-routing.js';
import { RecountClaims } from '../recount/recount-claims.js';
import { type OpenRuleSet, RuleSetQueue } from '../recount/rule-set-queue.js';

const ACTOR: SystemActor = { kind: 'system', job: 'cases.recount' };

/**
 * After a change of calendar, catalogue or prompt days: counts the open clocks anew and lists the cases that would now be
 * routed to others. Works in batches, each one transaction that also keeps its place: stopped in the middle it goes on
 * from there, and a second worker at the same time finds the rule set taken. Does nothing when nothing has changed.
 */
@Injectable()
export class Recount {
  /** A change comes with a start of the program or with a version of the catalogue that is taken in use. */
  #noticed: string | null | undefined = undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RuleSetQueue) private readonly ruleSets: RuleSetQueue,
    @Inject(RecountClaims) private readonly recountClaims: RecountClaims,
    @Inject(RecheckRouting) private readonly recheckRouting: RecheckRouting,
  ) {}

  /**
   * @param batch how many claims or cases one transaction takes
   * @returns how many transactions had something to do
   */
  async run(batch = 200): Promise<number> {
    await this.database.transaction(ACTOR, (tx) => this.#notice(tx));
    let steps = 0;
    while (await this.database.transaction(ACTOR, (tx) => this.#step(tx, batch))) steps += 1;
    return steps;
  }

  async #notice(tx: Tx): Promise<void> {
    const use = await readUse(tx);
    if (use === this.#noticed) return;
    await this.ruleSets.notice(tx);
    this.#noticed = use;
  }

  async #step(tx: Tx, batch: number): Promise<boolean> {
    const ruleSet = await this.ruleSets.take(tx);
    if (!ruleSet) return false;
    await this.ruleSets.advance(tx, ruleSet.id, await this.#advance(tx, ruleSet, batch));
    return true;
  }

  /** First the clocks, then the routing; when neither has anything left, the rule set is done. */
  async #advance(
    tx: Tx,
    ruleSet: OpenRuleSet,
    batch: number,
  ): Promise<{ claim?: string; case?: string } | 'done'> {
    const claim = await this.recountClaims.run(tx, ruleSet, batch);
    if (claim) return { claim };
    const last = await this.recheckRouting.run(tx, ruleSet, batch);
    return last ? { case: last } : 'done';
  }
}
