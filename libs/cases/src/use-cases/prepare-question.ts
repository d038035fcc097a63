import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { QuestionKind } from '../domain/question.js';
import { mayAsk, type QuestionRefusalCode } from '../questions/check-question.js';
import { type ClaimInQuestion, effectsOfClaims } from '../questions/effects-of-claims.js';
import { type CaseFile, readCaseFile } from '../read-models/case-file.js';
import { readCaseRecord } from '../read-models/case-record.js';

/** Two weeks to answer, unless the handler hopes for another day. */
const REPLY_DAYS = 14;

/** What the page shows on which a question is written. */
export interface QuestionDesk {
  readonly file: CaseFile;
  readonly claims: readonly ClaimInQuestion[];
  /** The day proposed for the answer. */
  readonly replyBy: Temporal.PlainDate;
  /** Can the person answer in the portal? */
  readonly online: boolean;
}

/** Opens the page of a question: the open claims and what the question would do to each clock. The look is written down. */
@Injectable()
export class PrepareQuestion {
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
    kind: QuestionKind,
  ): Promise<Result<QuestionDesk, 'case.not-found' | QuestionRefusalCode>> {
    const today = this.clock.today();
    const context = { sealer: this.sealer, catalogue: this.catalogue, today };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      const file = record && (await readCaseFile(tx, context, caseId));
      if (!record || !file) return no('case.not-found');
      await this.audit.record(tx, actor, 'QuestionPrepared', { caseId });
      const allowed = mayAsk(record, actor);
      if (!allowed.ok) return allowed;
      const claims = await effectsOfClaims(tx, context, caseId, kind);
      return ok({ file, claims, replyBy: today.add({ days: REPLY_DAYS }), online: record.signed_in });
    });
  }
}
