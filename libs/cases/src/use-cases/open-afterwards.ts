import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { isOfDeceased } from '../behalf/kin.js';
import type { ClaimView } from '../domain/claim.js';
import { mayAskForDecision } from '../domain/may-ask-for-decision.js';
import { type AppealTime, readAppealTimes } from '../read-models/appeal-times.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';
import { readReviews, type ReviewView } from '../read-models/reviews.js';
import { needsReason } from '../oversight/needs-reason.js';
import type { OpenRefusalCode } from './open-case-file.js';

/** What comes after and beside the decisions of a case, as staff work it. */
export interface Afterwards {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly today: Temporal.PlainDate;
  readonly claims: readonly ClaimView[];
  /** Refused by an official under the openness act, not yet brought to the authority. */
  readonly decisionToAsk: readonly string[];
  readonly appealTimes: readonly AppealTime[];
  readonly reviews: readonly ReviewView[];
  /** Does the person agree to electronic service? */
  readonly consents: boolean;
}

/** Opens what came after the decisions: appeal times, appeals, complaints, statements; what can be withdrawn. */
@Injectable()
export class OpenAfterwards {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<Afterwards, OpenRefusalCode>> {
    const today = this.clock.today();
    const context = { sealer: this.sealer, catalogue: this.catalogue, today };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (await needsReason(tx, actor, caseId, today)) return no('case.reason-needed', { caseId });
      await this.audit.record(tx, actor, 'CaseRead', { caseId });
      const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      const ofDeceased = await isOfDeceased(tx, record.request_id);
      const askable = claims.filter((claim) => mayAskForDecision(claim, claims, ofDeceased));
      return ok({
        caseId,
        caseNumber: record.case_number,
        today,
        claims,
        decisionToAsk: askable.map(({ id }) => id),
        appealTimes: await readAppealTimes(tx, context, caseId),
        reviews: await readReviews(tx, context, caseId),
        consents: record.consents,
      });
    });
  }
}
