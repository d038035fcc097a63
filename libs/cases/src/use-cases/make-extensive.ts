import { AuditTrail } from '#audit';
import type { ClockReading } from '#deadlines';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { extensiveReadings, extensiveRefusal, type ExtensiveRefusalCode } from '../claims/extensive.js';
import { type ClaimChangeRefusalCode, mayChangeClaims } from '../claims/may-change-claims.js';
import { writeClaimAct } from '../claims/write-claim-act.js';
import { RefreshClocks } from '../clocks/refresh-clocks.js';
import type { ClaimView } from '../domain/claim.js';
import { EXTENSIVE_REASONS, type ExtensiveReason, isOneOf } from '../domain/claim-act.js';
import { TellOfChange } from '../notices/tell-of-change.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';

export interface MakeExtensiveInput {
  readonly version: number;
  readonly claimId: string;
  readonly reason: string;
}

export type MakeExtensiveRefusalCode =
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | ClaimChangeRefusalCode
  | ExtensiveRefusalCode
  | 'claim.missing-reason';

/**
 * Moves a request for documents from two weeks to one month, both from receipt (621/1999 § 14(4)), while the two weeks
 * run. Written down with its reason; the old warnings fall silent because the due day is another.
 */
@Injectable()
export class MakeExtensive {
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
    input: MakeExtensiveInput,
  ): Promise<Result<{ due: Temporal.PlainDate }, MakeExtensiveRefusalCode>> {
    const { claimId, reason } = input;
    if (!isOneOf(EXTENSIVE_REASONS, reason))
      return no('claim.missing-reason', { field: `extensive-${claimId}` });
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const may = mayChangeClaims(actor, record);
      if (!may.ok) return may;
      const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      const claim = claims.find((each) => each.id === claimId);
      if (!claim) return no('case.not-found');
      const refusal = extensiveRefusal(claim, context.today);
      if (refusal) return no(refusal);
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      const reading = (await extensiveReadings(tx, [claim], context)).get(claimId)!;
      await this.#move(tx, actor, { caseId, claim, reading, reason });
      await this.refreshClocks.run(tx, caseId);
      await this.tell.run(tx, record);
      return ok({ due: reading.due });
    });
  }

  async #move(
    tx: Tx,
    actor: StaffActor,
    move: { caseId: string; claim: ClaimView; reading: ClockReading; reason: ExtensiveReason },
  ): Promise<void> {
    const { caseId, claim, reading, reason } = move;
    await tx.query(`update claim set regime = 'openness-extensive' where id = $1`, [claim.id]);
    const due = { dueFrom: claim.clock.due, dueTo: reading.due };
    const done = { caseId, claimId: claim.id, at: this.clock.now(), by: actor.staffId, ...due };
    await writeClaimAct(tx, { ...done, act: 'made-extensive', reason });
    await this.audit.record(tx, actor, 'ClaimMadeExtensive', { caseId, subjectId: claim.id });
  }
}
