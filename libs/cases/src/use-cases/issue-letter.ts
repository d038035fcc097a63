import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { isProofUnchecked } from '../behalf/behalf-view.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readRefusalFacts } from '../deciding/refusal-facts.js';
import { type RefusalLetter, refusalLetters } from '../deciding/refusal-preview.js';
import { wholeContent } from '../domain/decision.js';
import type { PersonIdentity } from '../domain/person.js';
import { IssueLetterFile } from '../letters-of-case/issue-letter-file.js';
import { PlanNotice } from '../notices/plan-notice.js';
import { DeliveryRow } from '../persistence/delivery.entity.js';
import { type CaseRecord, claimVersion, readCaseRecord } from '../read-models/case-record.js';
import { isSentByOffice } from '../sending/sent-by-office.js';
import { type DecisionView, readDecisions } from '../read-models/decision-view.js';

export type IssueRefusalCode =
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | 'case.proof-unchecked'
  | 'decision.not-approved'
  | 'decision.already-issued'
  | 'letters.no-remedy-setting'
  | 'letters.invalid-context';

/** Issues an approved refusal: prints and freezes the certificate, closes the claim, and tells the person. */
@Injectable()
export class IssueLetter {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(PlanNotice) private readonly planNotice: PlanNotice,
    @Inject(IssueLetterFile) private readonly issueLetterFile: IssueLetterFile,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: { claimId: string; version: number },
  ): Promise<Result<{ letterId: string; sentByOffice: boolean }, IssueRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const decisions = await readDecisions(tx, this.sealer, caseId);
      const decision = decisions.find((each) => each.claimId === input.claimId);
      if (decision?.state === 'issued') return no('decision.already-issued');
      if (decision?.state !== 'approved') return no('decision.not-approved');
      if (await isProofUnchecked(tx, record.request_id)) return no('case.proof-unchecked');
      const letters = await this.#letters(tx, record, decision);
      if (!letters.ok) return letters;
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      const subject = { requestId: record.request_id, caseId, claimId: input.claimId, toPerson: true };
      const ids: string[] = [];
      for (const letter of letters.value)
        ids.push(await this.issueLetterFile.run(tx, actor, { ...subject, ...letter }));
      const letterId = ids[0]!;
      await this.#closeClaim(tx, caseId, decision);
      await this.#tell(tx, record, letterId);
      await this.audit.record(tx, actor, 'LetterIssued', { caseId, subjectId: letterId });
      return ok({ letterId, sentByOffice: isSentByOffice(record) });
    });
  }

  async #letters(
    tx: Tx,
    record: CaseRecord,
    decision: DecisionView,
  ): Promise<Result<RefusalLetter[], IssueRefusalCode>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    const { groundId, claimId } = decision;
    const facts = await readRefusalFacts(tx, context, record.id, claimId, {
      groundId,
      content: wholeContent(decision),
      writerId: decision.writtenBy.id,
      deciderId: decision.approver?.id ?? '',
      portalUrl: this.settings.PORTAL_URL,
    });
    return facts ? refusalLetters(facts, this.catalogue) : no('case.not-found');
  }

  /** The claim ends with the letter; the case is decided when no claim is open. */
  async #closeClaim(tx: Tx, caseId: string, decision: DecisionView): Promise<void> {
    const now = this.clock.now().toString();
    await tx.query(`update claim set outcome = $2, closed_at = $3 where id = $1`, [
      decision.claimId,
      decision.outcome,
      now,
    ]);
    await tx.query(`update decision set state = 'issued', changed_at = $2 where claim_id = $1`, [
      decision.claimId,
      now,
    ]);
    await tx.query(
      `update case_file set
         state = case when exists (select 1 from claim where case_id = $1 and outcome is null) then state else 'decided' end
       where id = $1`,
      [caseId],
    );
  }

  async #tell(tx: Tx, record: CaseRecord, letterId: string): Promise<void> {
    const now = this.clock.now();
    if (record.signed_in)
      await tx.manager.insert(DeliveryRow, {
        id: newId(),
        caseId: record.id,
        letterId,
        channel: 'portal',
        reason: 'letter-available',
        state: 'available',
        plannedAt: now,
        doneAt: now,
      });
    const { email } = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
    await this.planNotice.run(tx, { caseId: record.id, letterId, reason: 'letter-available', email });
  }
}
