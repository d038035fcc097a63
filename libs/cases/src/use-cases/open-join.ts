import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { ClaimView } from '../domain/claim.js';
import { coveringClaim } from '../joining/covering-claim.js';
import { type JoinRefusalCode, readJoinFacts } from '../joining/join-facts.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { type JoinedCase, readJoinedCases } from '../read-models/case-joins.js';
import { readClaims } from '../read-models/read-claims.js';
import { readRelatedCases, type RelatedCase } from '../read-models/related-cases.js';

/** Two cases side by side before they are joined. */
export interface JoinPlan {
  readonly otherCaseId: string;
  readonly kept: string;
  readonly joined: string;
  /** The open claims of the case that would end; `same`: one of the case that goes on covers it. */
  readonly claims: readonly {
    readonly claim: ClaimView;
    readonly same: boolean;
    readonly sameWords: boolean;
    /** The same right is open there too, but its clock is later or waits: this one keeps its own. */
    readonly earlierHere: boolean;
  }[];
}

export interface JoinDesk {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly version: number;
  readonly triaged: boolean;
  readonly related: readonly RelatedCase[];
  readonly joins: readonly JoinedCase[];
  readonly plan: JoinPlan | null;
  /** Why the chosen case cannot be joined. */
  readonly refusal: {
    readonly code: JoinRefusalCode;
    readonly facts?: Readonly<Record<string, string | number>>;
  } | null;
}

/** The other cases of the same person, and what joining one of them would bring about. The look is written down. */
@Injectable()
export class OpenJoin {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    otherCaseId = '',
  ): Promise<Result<JoinDesk, 'case.not-found'>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const other = isId(otherCaseId) ? await readCaseRecord(tx, otherCaseId) : undefined;
      const facts = other ? await readJoinFacts(tx, record, other) : null;
      const { kept, joined } = facts?.ok ? facts.value : { kept: null, joined: null };
      const claims = kept
        ? await readClaims(tx, context, [kept.id, joined.id])
        : new Map<string, ClaimView[]>();
      await this.audit.record(tx, actor, 'TriageOpened', { caseId });
      return ok({
        caseId,
        caseNumber: record.case_number,
        version: record.version,
        triaged: record.triaged,
        related: (await readRelatedCases(tx, [caseId])).get(caseId) ?? [],
        joins: await readJoinedCases(tx, this.sealer, caseId),
        plan: kept && {
          otherCaseId,
          kept: kept.case_number,
          joined: joined.case_number,
          claims: planned(claims.get(kept.id) ?? [], claims.get(joined.id) ?? []),
        },
        refusal: facts && !facts.ok ? facts.refusal : null,
      });
    });
  }
}

function planned(there: readonly ClaimView[], moving: readonly ClaimView[]): JoinPlan['claims'] {
  return moving
    .filter(({ outcome }) => outcome === null)
    .map((claim) => {
      const twin = coveringClaim(claim, there);
      const sameWords = JSON.stringify(twin?.scope) === JSON.stringify(claim.scope);
      const sameRight = there.some(({ right, outcome }) => outcome === null && right === claim.right);
      return { claim, same: twin !== undefined, sameWords, earlierHere: sameRight && !twin };
    });
}
