import { AuditTrail } from '#audit';
import { type ClockReading, type Regime, replay } from '#deadlines';
import { newId, type SystemActor } from '#kernel';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { MAIL_MOVED_DAY } from '../cases.jobs.js';
import { readClock } from '../clocks/read-clock.js';
import { PlanWarningsOfClaim } from '../opening/plan-warnings-of-claim.js';
import { readStoredEvents } from '../read-models/read-claims.js';
import { clockRulesOf } from './rule-set.js';
import type { OpenRuleSet } from './rule-set-queue.js';
import { whyMoved } from './why-moved.js';

const FIRST = '00000000-0000-0000-0000-000000000000';

interface Claim {
  readonly id: string;
  readonly regime: Regime;
  readonly case_id: string;
  readonly authority_id: string;
  readonly handler_id: string | null;
  readonly nominal: string;
  readonly due: string;
}

/** Both readings of one clock: by the rules before, and by those that hold now. */
interface Recounted {
  readonly claim: Claim;
  readonly before: ClockReading;
  readonly after: ClockReading;
}

/** Counts one batch of open clocks anew: refreshes the index, plans the warnings, writes down what moved and tells it. */
@Injectable()
export class RecountClaims {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(PlanWarningsOfClaim) private readonly planWarnings: PlanWarningsOfClaim,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the last claim of the batch; undefined when none was left */
  async run(tx: Tx, ruleSet: OpenRuleSet, batch: number): Promise<string | undefined> {
    const claims = await tx.query<Claim>(
      `select k.id, k.regime, k.case_id, k.nominal, k.due, c.authority_id, c.handler_id
       from claim k join case_file c on c.id = k.case_id where k.outcome is null and k.id > $1 order by k.id limit $2`,
      [ruleSet.claimsUpTo ?? FIRST, batch],
    );
    const [before, after] = [clockRulesOf(ruleSet.before), clockRulesOf(ruleSet.after)];
    const events = await readStoredEvents(tx, claims);
    const today = this.clock.today();
    for (const claim of claims) {
      const input = replay(claim.regime, events.get(claim.id) ?? [], today);
      const counted = { claim, before: readClock(input, before), after: readClock(input, after) };
      if (isIndexStale(counted)) await this.#refresh(tx, counted);
      if (!hasMoved(counted)) continue;
      const because = whyMoved(before, after, counted.before.due, counted.after.due);
      await this.#tell(tx, ruleSet.id, counted, JSON.stringify(because));
    }
    return claims.at(-1)?.id;
  }

  /** The stored days of the claim and of its case are an index: the earliest open claim leads. */
  async #refresh(tx: Tx, { claim, after }: Recounted): Promise<void> {
    const { nominal, due } = after;
    await tx.query(`update claim set nominal = $2, due = $3 where id = $1`, [
      claim.id,
      nominal.toString(),
      due.toString(),
    ]);
    await tx.query(
      `update case_file c set lead_due = l.due, lead_nominal = l.nominal, lead_paused = l.paused
       from (select due, nominal, paused from claim where case_id = $1 and outcome is null order by due, id limit 1) l
       where c.id = $1`,
      [claim.case_id],
    );
    await this.planWarnings.run(tx, claim, after);
  }

  async #tell(
    tx: Tx,
    ruleSetId: string,
    { claim, before, after }: Recounted,
    because: string,
  ): Promise<void> {
    const movedId = newId();
    const written = await tx.query<{ id: string }>(
      `insert into clock_moved (id, rule_set_id, claim_id, case_id, authority_id, from_due, to_due, because, moved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (rule_set_id, claim_id) do nothing returning id`,
      [
        movedId,
        ruleSetId,
        claim.id,
        claim.case_id,
        claim.authority_id,
        before.due.toString(),
        after.due.toString(),
        because,
        this.clock.now().toString(),
      ],
    );
    if (written.length === 0) return;
    await this.#mailStaff(tx, ruleSetId, claim, movedId);
    const actor: SystemActor = { kind: 'system', job: 'cases.recount' };
    const subject = { authorityId: claim.authority_id, caseId: claim.case_id, subjectId: movedId };
    await this.audit.record(tx, actor, 'ClockMoved', subject);
  }

  /** One e-mail to each for a case, however many of its clocks moved: to the handler, or to the registry without one. */
  async #mailStaff(tx: Tx, ruleSetId: string, claim: Claim, movedId: string): Promise<void> {
    const staff = await tx.query<{ id: string }>(
      `select id from staff where active and (id in ($1, stand_in($1, today()))
         or $1::uuid is null and authority_id = $2 and 'registrar' = any (roles))`,
      [claim.handler_id, claim.authority_id],
    );
    for (const { id } of staff)
      await this.outbox.add(
        tx,
        MAIL_MOVED_DAY,
        { movedId, staffId: id },
        { key: `${ruleSetId}/${claim.case_id}/${id}` },
      );
  }
}

function isIndexStale({ claim, after }: Recounted): boolean {
  return claim.due !== after.due.toString() || claim.nominal !== after.nominal.toString();
}

/** A claim opened by the new rules already has their day: nothing moved for it. */
function hasMoved({ claim, before, after }: Recounted): boolean {
  return !before.due.equals(after.due) && claim.due !== after.due.toString();
}
