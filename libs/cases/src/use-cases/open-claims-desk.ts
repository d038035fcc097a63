import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import type { Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { mayChangeClaims } from '../claims/may-change-claims.js';
import { OpenClaim } from '../opening/open-claim.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { type ClaimsDesk, claimsDeskOf } from '../read-models/claims-desk.js';
import { readClaims } from '../read-models/read-claims.js';

/** Opens the claims of a case with the effect of each change shown before it is made. The look is written down. */
@Injectable()
export class OpenClaimsDesk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(OpenClaim) private readonly openClaim: OpenClaim,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<ClaimsDesk, 'case.not-found'>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      const receivedOn = Temporal.PlainDate.from(record.received_on);
      const dueOf = (right: Right) => this.openClaim.reading({ right, receivedOn }).due;
      const desk = await claimsDeskOf(tx, context, record, claims, dueOf);
      await this.audit.record(tx, actor, 'ClaimsOpened', { caseId });
      return ok({ ...desk, mine: mayChangeClaims(actor, record).ok });
    });
  }
}
