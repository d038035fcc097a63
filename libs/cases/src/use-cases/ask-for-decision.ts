import { AuditTrail } from '#audit';
import { type CitizenActor, no, ok, type Result } from '#kernel';
import { ClockPort, Database, Outbox, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { TELL_STAFF } from '../cases.jobs.js';
import { isOfDeceased } from '../behalf/kin.js';
import { mayAskForDecision } from '../domain/may-ask-for-decision.js';
import { readClaims } from '../read-models/read-claims.js';
import { OpenStage } from '../stages/open-stage.js';

export type AskRefusalCode = 'case.not-found' | 'stage.nothing-to-ask';

/**
 * "I want the authority's decision" (621/1999 § 14(3)): the person brings what an official refused to the authority.
 * All such claims of the case go together, each with a new clock from today; asking twice is asking once.
 */
@Injectable()
export class AskForDecision {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(OpenStage) private readonly openStage: OpenStage,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: CitizenActor, caseId: string): Promise<Result<null, AskRefusalCode>> {
    const receivedOn = this.clock.today();
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: receivedOn };
    return this.database.transaction(actor, async (tx) => {
      const [own] = await tx.query<{ authority_id: string; request_id: string }>(
        'select authority_id, request_id from case_file where id = $1',
        [caseId],
      );
      if (!own) return no('case.not-found');
      const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      const ofDeceased = await isOfDeceased(tx, own.request_id);
      const refused = claims.filter((claim) => mayAskForDecision(claim, claims, ofDeceased));
      const asked = claims.some(({ stage }) => stage === 'authority-decision');
      if (refused.length === 0) return asked ? ok(null) : no('stage.nothing-to-ask');
      for (const { id: claimId } of refused) {
        const stage = { stage: 'authority-decision', way: 'portal', regime: 'openness' } as const;
        const subjectId = await this.openStage.run(tx, actor, { caseId, claimId, receivedOn, ...stage });
        if (!subjectId) continue;
        const subject = { authorityId: own.authority_id, caseId, subjectId };
        await this.audit.record(tx, actor, 'DecisionAsked', subject);
        await this.outbox.add(
          tx,
          TELL_STAFF,
          { caseId, news: 'decision-asked' },
          { key: `asked/${subjectId}` },
        );
      }
      return ok(null);
    });
  }
}
