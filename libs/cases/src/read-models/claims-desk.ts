import type { Tx } from '#platform';
import { type Right, RIGHTS } from '#rights';
import { Temporal } from 'temporal-polyfill';
import { type ExtensiveRefusalCode, extensiveReadings, extensiveRefusal } from '../claims/extensive.js';
import { isWorked } from '../claims/may-change-claims.js';
import { twinOf } from '../claims/scope-of-added.js';
import type { ClaimView, ClockView } from '../domain/claim.js';
import type { ClaimActKind } from '../domain/claim-act.js';
import type { CaseRecord } from './case-record.js';
import type { ReadContext } from './read-context.js';

/** Something done to a claim: when, by whom, why, and how its due day moved. */
export interface ClaimActView {
  readonly claimId: string;
  readonly right: Right;
  readonly act: ClaimActKind;
  readonly reason: string;
  readonly dueFrom: Temporal.PlainDate | null;
  readonly dueTo: Temporal.PlainDate | null;
  readonly at: Temporal.Instant;
  /** Name of the member of staff; empty when it came with the filing. */
  readonly who: string;
}

/** A claim with what may be done to it besides deciding it. */
export interface ClaimOfDesk extends ClaimView {
  /** Added by the office, not decided: it may be taken back. */
  readonly mayEnd: boolean;
  /** How the clock would read as an extensive request; null when it is none of the Openness Act. */
  readonly extensive: {
    readonly refusal: ExtensiveRefusalCode | null;
    readonly due: Temporal.PlainDate;
    readonly steps: ClockView['steps'];
  } | null;
}

/** A right not claimed, and by when it would have to be answered. */
export interface RightToAdd {
  readonly right: Right;
  readonly due: Temporal.PlainDate;
  /** The right under the other law that is claimed already. */
  readonly twin: Right | null;
}

/** The claims of a case and what the office may do to them. */
export interface ClaimsDesk {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly version: number;
  readonly triaged: boolean;
  readonly mine: boolean;
  readonly open: boolean;
  readonly receivedOn: Temporal.PlainDate;
  readonly claims: readonly ClaimOfDesk[];
  readonly toAdd: readonly RightToAdd[];
  readonly acts: readonly ClaimActView[];
}

/** The claims with the effect of each change worked out before it is made. */
export async function claimsDeskOf(
  tx: Tx,
  context: ReadContext,
  record: CaseRecord,
  claims: readonly ClaimView[],
  dueOf: (right: Right) => Temporal.PlainDate,
): Promise<Omit<ClaimsDesk, 'mine'>> {
  const extensive = await extensiveReadings(tx, claims, context);
  const open = claims.filter((claim) => claim.outcome === null).map((claim) => claim.right);
  return {
    caseId: record.id,
    caseNumber: record.case_number,
    version: record.version,
    triaged: record.triaged,
    open: isWorked(record.state),
    receivedOn: Temporal.PlainDate.from(record.received_on),
    claims: claims.map((claim) => {
      const { due, steps } = extensive.get(claim.id)!;
      const refusal = extensiveRefusal(claim, context.today);
      return {
        ...claim,
        mayEnd: claim.origin === 'added' && claim.outcome === null,
        extensive: claim.clock.regime === 'openness' ? { refusal, due, steps } : null,
      };
    }),
    toAdd: RIGHTS.filter((right) => !open.includes(right)).map((right) => {
      const twin = twinOf(right);
      return { right, due: dueOf(right), twin: twin && open.includes(twin) ? twin : null };
    }),
    acts: await readClaimActs(tx, record.id),
  };
}

interface ActRow {
  readonly claim_id: string;
  readonly right: Right;
  readonly act: ClaimActKind;
  readonly reason: string;
  readonly from_due: string | null;
  readonly to_due: string | null;
  readonly recorded_at: string;
  readonly recorded_by: string | null;
}

/** What was done to the claims of a case, newest first. A citizen gets no names: the portal sees no row of staff. */
export async function readClaimActs(tx: Tx, caseId: string): Promise<ClaimActView[]> {
  const rows = await tx.query<ActRow>(
    `select a.claim_id, k."right", a.act, a.reason, a.from_due, a.to_due, a.recorded_at, s.name as recorded_by
     from claim_act a join claim k on k.id = a.claim_id left join staff s on s.id = a.recorded_by
     where a.case_id = $1 order by a.recorded_at desc, a.id desc`,
    [caseId],
  );
  return rows.map((row) => ({
    claimId: row.claim_id,
    right: row.right,
    act: row.act,
    reason: row.reason,
    dueFrom: row.from_due ? Temporal.PlainDate.from(row.from_due) : null,
    dueTo: row.to_due ? Temporal.PlainDate.from(row.to_due) : null,
    at: Temporal.Instant.from(row.recorded_at),
    who: row.recorded_by ?? '',
  }));
}
