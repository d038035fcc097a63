import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { checkTold, type ToldRefusalCode } from '../withdrawing/check-told.js';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { isOfDeceased } from '../behalf/kin.js';
import { mayAskForDecision } from '../domain/may-ask-for-decision.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';
import { OpenStage } from '../stages/open-stage.js';
import type { ToldWay } from '../withdrawing/write-withdrawals.js';

export type RecordAskedRefusalCode = 'case.not-found' | 'stage.nothing-to-ask' | ToldRefusalCode;

/** Staff write down that the person wants the authority's decision, told by letter, e-mail, phone or at a visit. */
@Injectable()
export class RecordDecisionAsked {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(OpenStage) private readonly openStage: OpenStage,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param told the day on which it reached the authority: the clock runs from it */
  async run(
    actor: StaffActor,
    caseId: string,
    told: { claimId: string; way: ToldWay; toldOn: Temporal.PlainDate },
  ): Promise<Result<null, RecordAskedRefusalCode>> {
    const today = this.clock.today();
    const context = { sealer: this.sealer, catalogue: this.catalogue, today };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const day = checkTold(told.toldOn, record, today);
      if (!day.ok) return day;
      const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      const claim = claims.find(({ id }) => id === told.claimId);
      const ofDeceased = await isOfDeceased(tx, record.request_id);
      if (!claim || !mayAskForDecision(claim, claims, ofDeceased))
        return no('stage.nothing-to-ask', { field: 'claim' });
      const stage = { stage: 'authority-decision', way: told.way, regime: 'openness' } as const;
      const opening = { caseId, claimId: claim.id, receivedOn: told.toldOn, ...stage };
      const subjectId = await this.openStage.run(tx, actor, opening);
      if (subjectId) await this.audit.record(tx, actor, 'DecisionAskRecorded', { caseId, subjectId });
      return ok(null);
    });
  }
}
