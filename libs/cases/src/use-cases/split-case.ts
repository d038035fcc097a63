import { AuditTrail } from '#audit';
import { type Language, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { findAuthority } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type ClaimChangeRefusalCode, mayChangeClaims } from '../claims/may-change-claims.js';
import { isBeingDecided } from '../claims/being-decided.js';
import { settleState } from '../claims/settle-state.js';
import { RefreshClocks } from '../clocks/refresh-clocks.js';
import type { ClaimView } from '../domain/claim.js';
import { isOneOf } from '../domain/claim-act.js';
import { becauseOfOffice, SPLIT_REASONS, type SplitReason } from '../domain/split-reason.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';
import { sentPart } from '../routing/sent-part.js';
import { type SharedOut, ShareOut } from '../routing/share-out.js';
import { TellSender } from '../routing/tell-sender.js';

export interface SplitInput {
  readonly version: number;
  /** The claims that the part is about. */
  readonly claimIds: readonly string[];
  /** Does the claim go over as a whole, or only a part of its data? */
  readonly whole: boolean;
  readonly authority: string;
  readonly clock: 'shared' | 'own';
  /** Kinds of data; none means all of it. */
  readonly data: readonly string[];
  /** The reason, which the person and the receiver read in their languages. */
  readonly reason: string;
  /** What the office adds in its own words; '' for nothing. Only `other` needs them. */
  readonly words: string;
  /** The language of those words. */
  readonly language: Language;
}

export type SplitRefusalCode =
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | ClaimChangeRefusalCode
  | 'split.not-triaged'
  | 'split.no-claims'
  | 'split.missing-reason'
  | 'split.missing-words'
  | 'claim.already-decided'
  | 'routing.unknown-authority';

/** A part of a case that is already being worked belongs to another authority: it is split off to it. */
@Injectable()
export class SplitCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ShareOut) private readonly shareOut: ShareOut,
    @Inject(TellSender) private readonly tellSender: TellSender,
    @Inject(RefreshClocks) private readonly refreshClocks: RefreshClocks,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: SplitInput,
  ): Promise<Result<{ opened: SharedOut | null }, SplitRefusalCode>> {
    if (!findAuthority(this.catalogue, input.authority) || input.authority === actor.authorityId)
      return no('routing.unknown-authority');
    const { reason } = input;
    if (!isOneOf(SPLIT_REASONS, reason)) return no('split.missing-reason');
    if (reason === 'other' && !input.words.trim()) return no('split.missing-words');
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (!record.triaged) return no('split.not-triaged');
      const may = mayChangeClaims(actor, record);
      if (!may.ok) return may;
      const all = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      const claims = all.filter(({ id, outcome }) => outcome === null && input.claimIds.includes(id));
      if (claims.length === 0) return no('split.no-claims');
      if (input.whole && (await isBeingDecided(tx, claims))) return no('claim.already-decided');
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      const share = shareOf(input, reason, claims);
      const opened = await this.shareOut.run(tx, actor, {
        record,
        claims,
        share,
        joint: [actor.authorityId],
      });
      if (input.whole) await this.#close(tx, claims);
      const restHere =
        !input.whole || all.some(({ id, outcome }) => outcome === null && !input.claimIds.includes(id));
      await this.tellSender.run(tx, actor, { record, claims, parts: [sentPart(share)], restHere });
      await this.refreshClocks.run(tx, caseId);
      await settleState(tx, caseId);
      await this.audit.record(tx, actor, 'CaseSplit', { requestId: record.request_id, caseId });
      return ok({ opened });
    });
  }

  async #close(tx: Tx, claims: readonly ClaimView[]): Promise<void> {
    await tx.query(`update claim set outcome = 'transferred', closed_at = $2 where id = any ($1::uuid[])`, [
      claims.map(({ id }) => id),
      this.clock.now().toString(),
    ]);
  }
}

function shareOf(input: SplitInput, reason: SplitReason, claims: readonly ClaimView[]) {
  const { authority, clock, data, language } = input;
  const text = input.words.trim();
  const rights = [...new Set(claims.map(({ right }) => right))];
  const because = [becauseOfOffice(reason, clock, text ? { language, text } : null)];
  return { authority, rights, data, clock, because };
}
