import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { isWorked } from '../claims/may-change-claims.js';
import { writeClaimAct } from '../claims/write-claim-act.js';
import { RefreshClocks } from '../clocks/refresh-clocks.js';
import type { ClaimView } from '../domain/claim.js';
import { coveringClaim } from '../joining/covering-claim.js';
import { type JoinRefusalCode, readJoinFacts, type JoinFacts } from '../joining/join-facts.js';
import { moveClaim } from '../joining/move-claim.js';
import { TellOfChange } from '../notices/tell-of-change.js';
import { type CaseRecord, claimVersion, readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';

export interface JoinInput {
  readonly version: number;
  readonly otherCaseId: string;
  /**
   * Claims of the later case that ask the same as one of the earlier. They end with it where `coveringClaim` finds one;
   * all others go over as claims of their own.
   */
  readonly same: readonly string[];
}

/**
 * Joins two cases of the same person and matter. The earlier receipt rules: that case goes on, the later one ends as
 * joined, and each keeps its number. What only the later one asked goes over with its own clock, event for event.
 */
@Injectable()
export class JoinCases {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(RefreshClocks) private readonly refreshClocks: RefreshClocks,
    @Inject(TellOfChange) private readonly tell: TellOfChange,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: JoinInput,
  ): Promise<Result<{ caseId: string; joinedCaseId: string }, JoinRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const [record, other] = [await readCaseRecord(tx, caseId), await readCaseRecord(tx, input.otherCaseId)];
      if (!record || !other || record.id === other.id) return no('case.not-found');
      if (record.version !== input.version) return no('case.changed-meanwhile');
      if (!isWorked(record.state) || !isWorked(other.state)) return no('case.ended');
      const facts = await readJoinFacts(tx, record, other);
      if (!facts.ok) return facts;
      const { kept, joined } = facts.value;
      const change = { now: this.clock.now(), staffId: actor.staffId };
      for (const each of [kept, joined])
        if (!(await claimVersion(tx, each, each.version, change))) return no('case.changed-meanwhile');
      await this.#join(tx, actor, facts.value, input.same);
      return ok({ caseId: kept.id, joinedCaseId: joined.id });
    });
  }

  async #join(tx: Tx, actor: StaffActor, facts: JoinFacts, same: readonly string[]): Promise<void> {
    const { kept, joined } = facts;
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    const claims = await readClaims(tx, context, [kept.id, joined.id]);
    const there = open(claims.get(kept.id));
    for (const claim of open(claims.get(joined.id))) {
      const covered = same.includes(claim.id) && coveringClaim(claim, there);
      if (!covered) await this.#moveClaim(tx, actor, kept, claim);
      await this.#endClaim(tx, actor, joined.id, claim);
    }
    await tx.query(`update case_file set state = 'joined' where id = $1`, [joined.id]);
    await tx.query(
      `insert into case_join (id, case_id, joined_case_id, case_number, joined_case_number, joined_at, joined_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        kept.id,
        joined.id,
        kept.case_number,
        joined.case_number,
        this.clock.now().toString(),
        actor.staffId,
      ],
    );
    for (const each of [kept, joined]) {
      await this.refreshClocks.run(tx, each.id);
      await this.tell.run(tx, each);
      await this.audit.record(tx, actor, 'CasesJoined', { requestId: each.request_id, caseId: each.id });
    }
  }

  async #moveClaim(tx: Tx, actor: StaffActor, kept: CaseRecord, claim: ClaimView): Promise<void> {
    const moved = await moveClaim(tx, claim.id, { caseId: kept.id, dataIds: kept.data_ids });
    const done = { caseId: kept.id, claimId: moved, at: this.clock.now(), by: actor.staffId };
    await writeClaimAct(tx, { ...done, act: 'joined', reason: 'same-matter', dueTo: claim.clock.due });
  }

  async #endClaim(tx: Tx, actor: StaffActor, caseId: string, claim: ClaimView): Promise<void> {
    const at = this.clock.now();
    await tx.query(`update claim set outcome = 'joined', closed_at = $2 where id = $1`, [
      claim.id,
      at.toString(),
    ]);
    const done = { caseId, claimId: claim.id, at, by: actor.staffId };
    await writeClaimAct(tx, { ...done, act: 'joined', reason: 'same-matter', dueFrom: claim.clock.due });
  }
}

function open(claims: readonly ClaimView[] | undefined): ClaimView[] {
  return (claims ?? []).filter(({ outcome }) => outcome === null);
}
