import { AuditTrail } from '#audit';
import { type Because, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { findAuthority } from '#registers';
import type { Right } from '#rights';
import { route } from '#routing';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { ClaimView } from '../domain/claim.js';
import type { ConfirmedShare } from '../domain/confirmed-share.js';
import { nameIfProtected } from '../protection/name-if-protected.js';
import { type CaseRecord, claimVersion, readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';
import { routeFactsOf } from '../read-models/route-facts.js';
import { type Advice, type AdviceRefusalCode, checkAdvice } from '../routing/check-advice.js';
import { KeepOwnShare } from '../routing/keep-own-share.js';
import { type DroppedRefusalCode, nothingDropped } from '../routing/nothing-dropped.js';
import { SendElsewhere } from '../routing/send-elsewhere.js';
import { sentPart } from '../routing/sent-part.js';
import { type SharedOut, ShareOut } from '../routing/share-out.js';
import { TellSender } from '../routing/tell-sender.js';

export interface ConfirmedRouting {
  readonly shares: readonly ConfirmedShare[];
  /** Joint controllers named to the person; they answer nothing here. */
  readonly joint?: readonly string[];
  readonly redirects: readonly { to: string; rights: readonly Right[]; because: readonly Because[] }[];
  /** What is written when the person is only told where to turn. */
  readonly advice?: Advice;
  /** The warnings of the proposal that the officer has read, by code. */
  readonly acknowledged?: readonly string[];
  readonly version: number;
}

export interface RoutingOutcome {
  readonly opened: readonly SharedOut[];
  readonly transferred: readonly string[];
  readonly redirected: readonly string[];
  readonly kept: boolean;
}

export type RoutingRefusalCode =
  | 'case.not-found'
  | 'case.already-triaged'
  | 'case.changed-meanwhile'
  | AdviceRefusalCode
  | 'routing.unknown-authority'
  | DroppedRefusalCode;

/** The registry office confirms who answers which part: keeps, splits off, transfers and redirects in one step. */
@Injectable()
export class ConfirmRouting {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(KeepOwnShare) private readonly keepOwnShare: KeepOwnShare,
    @Inject(SendElsewhere) private readonly sendElsewhere: SendElsewhere,
    @Inject(ShareOut) private readonly shareOut: ShareOut,
    @Inject(TellSender) private readonly tellSender: TellSender,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: ConfirmedRouting,
  ): Promise<Result<RoutingOutcome, RoutingRefusalCode>> {
    const unknown = [
      ...input.shares.map((share) => share.authority),
      ...input.redirects.map((each) => each.to),
    ].find((id) => !findAuthority(this.catalogue, id));
    if (unknown !== undefined) return no('routing.unknown-authority');
    const { shares, redirects } = input;
    const advice = checkAdvice(shares.length, redirects, input.advice, this.catalogue);
    if (!advice.ok) return advice;
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (record.triaged) return no('case.already-triaged');
      const claims = await this.#openClaims(tx, record);
      const whole = this.#nothingDropped(record, claims, input);
      if (!whole.ok) return whole;
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      // Once routed, only the named see it: who routes it is the first of them.
      const means = { clock: this.clock, audit: this.audit };
      await nameIfProtected(tx, actor, means, caseId, actor.staffId);
      const outcome = await this.#carryOut(tx, actor, record, claims, { ...input, told: advice.value });
      if (input.acknowledged?.length)
        await this.audit.record(tx, actor, 'RoutingWarningsAcknowledged', { caseId });
      await this.audit.record(tx, actor, 'RoutingConfirmed', { requestId: record.request_id, caseId });
      return ok(outcome);
    });
  }

  async #carryOut(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    claims: readonly ClaimView[],
    input: ConfirmedRouting & { readonly told: Advice | null },
  ): Promise<RoutingOutcome> {
    const own = input.shares.filter((share) => share.authority === record.authority_id);
    const away = input.shares.filter((share) => share.authority !== record.authority_id);
    const opened: SharedOut[] = [];
    const transferred: string[] = [];
    for (const share of away) {
      const joint = jointControllers(input, share.authority);
      const one = await this.shareOut.run(tx, actor, { record, claims, share, joint });
      if (one) opened.push(one);
      else transferred.push(share.authority);
    }
    for (const redirect of input.redirects) await this.sendElsewhere.redirect(tx, actor, record, redirect);
    await this.keepOwnShare.run(tx, actor, record, own, jointControllers(input, record.authority_id), claims);
    const redirected = input.redirects.map((redirect) => redirect.to);
    const turned = input.redirects.map((one) => ({ data: [], ...one, kind: 'redirect' as const }));
    const restHere = own.length > 0;
    await this.tellSender.run(tx, actor, {
      record,
      claims,
      parts: [...away.map(sentPart), ...turned],
      restHere,
      advice: input.told,
    });
    return { opened, transferred, redirected, kept: restHere };
  }

  async #openClaims(tx: Tx, record: CaseRecord): Promise<ClaimView[]> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    const claims = (await readClaims(tx, context, [record.id])).get(record.id) ?? [];
    return claims.filter((claim) => claim.outcome === null);
  }

  /** Against the proposal as it is now: a warning that came up while the page was open has not been read. */
  #nothingDropped(record: CaseRecord, claims: readonly ClaimView[], input: ConfirmedRouting) {
    const rights = claims.map((claim) => claim.right);
    const proposal = route(routeFactsOf(record, rights, this.sealer), this.catalogue);
    return nothingDropped(rights, { ...input, acknowledged: input.acknowledged ?? [] }, proposal);
  }
}

/** Who else is controller of the same data: those named as such, and those that answer a part on the shared clock. */
function jointControllers(input: ConfirmedRouting, own: string): string[] {
  const sharing = input.shares.filter((share) => share.clock === 'shared').map((share) => share.authority);
  return [...new Set([...sharing, ...(input.joint ?? [])])].filter((authority) => authority !== own);
}
