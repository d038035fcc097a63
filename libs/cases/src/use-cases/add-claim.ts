import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { isRight, type Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { isOfDeceased, mayKinAsk } from '../behalf/kin.js';
import { type ClaimChangeRefusalCode, mayChangeClaims } from '../claims/may-change-claims.js';
import { scopeOfAdded } from '../claims/scope-of-added.js';
import { writeClaimAct } from '../claims/write-claim-act.js';
import { RefreshClocks } from '../clocks/refresh-clocks.js';
import type { ClaimScope, ClaimView } from '../domain/claim.js';
import { ADD_REASONS, type AddReason, isOneOf } from '../domain/claim-act.js';
import { TellOfChange } from '../notices/tell-of-change.js';
import { checkClaims, type ClaimRefusalCode } from '../opening/check-claims.js';
import { OpenClaim } from '../opening/open-claim.js';
import { type ClaimToOpen, withWhatFollows } from '../opening/opens-with.js';
import { type CaseRecord, claimVersion, readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';

export interface AddClaimInput {
  readonly version: number;
  readonly right: string;
  /** What is asked, in the words of the request; empty: as the claim under the other law says. */
  readonly scope: ClaimScope;
  readonly reason: string;
}

export type AddClaimRefusalCode =
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | ClaimChangeRefusalCode
  | ClaimRefusalCode
  | 'claim.already-there'
  | 'claim.missing-reason'
  | 'request.kin-right';

/**
 * The office adds a claim that the request holds: the other half of a "tarkastuspyyntö" that may be meant under both
 * laws, or a right that the text asks for. Its clock runs from the day of receipt of the case.
 */
@Injectable()
export class AddClaim {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(OpenClaim) private readonly openClaim: OpenClaim,
    @Inject(RefreshClocks) private readonly refreshClocks: RefreshClocks,
    @Inject(TellOfChange) private readonly tell: TellOfChange,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: AddClaimInput,
  ): Promise<Result<{ claimIds: string[] }, AddClaimRefusalCode>> {
    const { right, reason } = input;
    if (!isRight(right)) return no('request.unknown-right', { field: 'right' });
    if (!isOneOf(ADD_REASONS, reason)) return no('claim.missing-reason', { field: 'reason' });
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const may = mayChangeClaims(actor, record);
      if (!may.ok) return may;
      if (!mayKinAsk([right]) && (await isOfDeceased(tx, record.request_id)))
        return no('request.kin-right', { field: 'right' });
      const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      const added = toAdd(claims, right, input.scope);
      if (!added.ok) return added;
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      const claimIds: string[] = [];
      for (const claim of added.value) claimIds.push(await this.#open(tx, actor, record, claim, reason));
      await this.refreshClocks.run(tx, caseId);
      await this.tell.run(tx, record);
      return ok({ claimIds });
    });
  }

  async #open(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    claim: ClaimToOpen,
    reason: AddReason,
  ): Promise<string> {
    const caseId = record.id;
    const receivedOn = Temporal.PlainDate.from(record.received_on);
    const dataIds = record.data_ids;
    const { id, due } = await this.openClaim.run(tx, actor, { ...claim, caseId, receivedOn, dataIds });
    if (claim.origin === 'added') {
      const done = { caseId, claimId: id, at: this.clock.now(), by: actor.staffId };
      await writeClaimAct(tx, { ...done, act: 'added', reason, dueTo: due });
    }
    await this.audit.record(tx, actor, 'ClaimAdded', { caseId, subjectId: id });
    return id;
  }
}

/** The claim and what the law opens with it. */
function toAdd(
  claims: readonly ClaimView[],
  right: Right,
  said: ClaimScope,
): Result<ClaimToOpen[], ClaimRefusalCode | 'claim.already-there'> {
  const open = claims.filter((claim) => claim.outcome === null);
  if (open.some((claim) => claim.right === right)) return no('claim.already-there', { field: 'right' });
  const checked = checkClaims([{ right, scope: scopeOfAdded(right, said, open) }]);
  if (!checked.ok) return checked;
  const added = checked.value.map((claim) => ({ ...claim, origin: 'added' as const }));
  return ok(
    withWhatFollows(
      added,
      open.map((claim) => claim.right),
    ),
  );
}
