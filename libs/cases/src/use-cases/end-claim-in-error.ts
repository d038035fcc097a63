import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { isBeingDecided } from '../claims/being-decided.js';
import { type ClaimChangeRefusalCode, mayChangeClaims } from '../claims/may-change-claims.js';
import { settleState } from '../claims/settle-state.js';
import { writeClaimAct } from '../claims/write-claim-act.js';
import { RefreshClocks } from '../clocks/refresh-clocks.js';
import type { ClaimView } from '../domain/claim.js';
import { ERROR_REASONS, type ErrorReason, isOneOf } from '../domain/claim-act.js';
import { TellOfChange } from '../notices/tell-of-change.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';

export interface EndClaimInput {
  readonly version: number;
  readonly claimId: string;
  readonly reason: string;
}

export type EndClaimRefusalCode =
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | ClaimChangeRefusalCode
  | 'claim.missing-reason'
  | 'claim.not-added'
  | 'claim.already-decided';

/**
 * Takes back a claim that the office added by mistake, while nothing of it is decided. The claim stays in the file with
 * an outcome of its own; what the person asked cannot be taken back by the office.
 */
@Injectable()
export class EndClaimInError {
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
    input: EndClaimInput,
  ): Promise<Result<null, EndClaimRefusalCode>> {
    const { claimId, reason } = input;
    if (!isOneOf(ERROR_REASONS, reason)) return no('claim.missing-reason', { field: `reason-${claimId}` });
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const may = mayChangeClaims(actor, record);
      if (!may.ok) return may;
      const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      const ends = endsWith(claims, claimId);
      if (ends.length === 0) return no('claim.not-added');
      const decided = ends.some(({ outcome }) => outcome !== null);
      if (decided || (await isBeingDecided(tx, ends))) return no('claim.already-decided');
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      for (const claim of ends) await this.#end(tx, actor, caseId, claim, reason);
      await this.refreshClocks.run(tx, caseId);
      await settleState(tx, caseId);
      await this.tell.run(tx, record);
      return ok(null);
    });
  }

  async #end(
    tx: Tx,
    actor: StaffActor,
    caseId: string,
    claim: ClaimView,
    reason: ErrorReason,
  ): Promise<void> {
    const at = this.clock.now();
    await tx.query(`update claim set outcome = 'added-in-error', closed_at = $2 where id = $1`, [
      claim.id,
      at.toString(),
    ]);
    const done = { caseId, claimId: claim.id, at, by: actor.staffId };
    await writeClaimAct(tx, { ...done, act: 'ended-in-error', reason, dueFrom: claim.clock.due });
    await this.audit.record(tx, actor, 'ClaimEndedInError', { caseId, subjectId: claim.id });
  }
}

/** The added claim, with the erasure that its withdrawal of consent opened; none when the person asked it. */
function endsWith(claims: readonly ClaimView[], claimId: string): ClaimView[] {
  const claim = claims.find((each) => each.id === claimId);
  if (claim?.origin !== 'added') return [];
  if (claim.right !== 'consent-withdrawal') return [claim];
  const opened = claims.filter(({ origin, outcome }) => origin === 'consent-withdrawn' && outcome === null);
  return [claim, ...opened];
}
