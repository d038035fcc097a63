import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readAnswerFacts } from '../answering/answer-facts.js';
import { type ClosedWith, closeClaim } from '../answering/close-claim.js';
import { type FindingRefusalCode, readFindings, whyNotGiven } from '../answering/findings.js';
import { readCheckedIdentity } from '../answering/identity-of-case.js';
import { OnIssued } from '../answering/on-issued.js';
import { RecordDisclosure } from '../answering/record-disclosure.js';
import { isStillDone } from '../answering/still-doing.js';
import { TellRecipients } from '../answering/tell-recipients.js';
import { TellOfLetter } from '../answering/tell-of-letter.js';
import { NoteClosing } from '../tasks/note-closing.js';
import { isProofUnchecked } from '../behalf/behalf-view.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { releases } from '../deciding/approvals.js';
import {
  type DecisionLetter,
  decisionLetters,
  type LettersRefusalCode,
} from '../deciding/decision-letters.js';
import { wholeContent } from '../domain/decision.js';
import { readLetterCatalogue } from '../letter-settings/letter-catalogue.js';
import { IssueLetterFile } from '../letters-of-case/issue-letter-file.js';
import {
  type CaseRecord,
  claimVersion,
  readCaseRecord,
  readStoredClaim,
} from '../read-models/case-record.js';
import { type DecisionView, readDecisions } from '../read-models/decision-view.js';

export type IssueRefusalCode =
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | 'case.proof-unchecked'
  | 'identity.unchecked'
  | 'decision.not-approved'
  | 'decision.already-issued'
  | 'decision.still-doing'
  | FindingRefusalCode
  | LettersRefusalCode
  | 'letters.invalid-context';

/**
 * Issues an approved decision: prints and freezes its letters, writes down what was given out, closes the claim unless
 * a part follows, tells the person, and has the recipients told where the law asks it. Nothing is given out before somebody checked who the person is.
 */
@Injectable()
export class IssueLetter {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(TellOfLetter) private readonly tellOfLetter: TellOfLetter,
    @Inject(TellRecipients) private readonly tellRecipients: TellRecipients,
    @Inject(IssueLetterFile) private readonly issueLetterFile: IssueLetterFile,
    @Inject(OnIssued) private readonly onIssued: OnIssued,
    @Inject(NoteClosing) private readonly noteClosing: NoteClosing,
    @Inject(RecordDisclosure) private readonly recordDisclosure: RecordDisclosure,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the first of the letters, the one that gives when there are two */
  async run(
    actor: StaffActor,
    caseId: string,
    input: { claimId: string; version: number },
  ): Promise<Result<{ letterId: string; sentByOffice: boolean }, IssueRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      const claim = record && (await readStoredClaim(tx, caseId, input.claimId));
      if (!record || !claim) return no('case.not-found');
      const decisions = await readDecisions(tx, this.sealer, caseId);
      const decision = decisions.find((each) => each.claimId === input.claimId);
      if (decision?.state === 'issued') return no('decision.already-issued');
      if (decision?.state !== 'approved') return no('decision.not-approved');
      if (await isProofUnchecked(tx, record.request_id)) return no('case.proof-unchecked');
      const given = releases(claim.right, decision.outcome);
      if (given && !(await readCheckedIdentity(tx, record))) return no('identity.unchecked');
      const held = given ? await this.#heldBack(tx, caseId, decision) : undefined;
      if (held) return no(held);
      const issued = { claimId: claim.id, right: claim.right, outcome: decision.outcome };
      if (await isStillDone(tx, this.sealer, caseId, issued)) return no('decision.still-doing');
      const letters = await this.#letters(tx, record, decision);
      if (!letters.ok) return letters;
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      const letterIds = await this.#issue(tx, actor, record, decision, letters.value);
      const letterId = letterIds[0]!;
      if (given) await this.recordDisclosure.run(tx, actor, { record, claim, decision, letterId });
      const { claimId, outcome, given: done } = decision;
      await this.tellRecipients.run(tx, actor, { record, claimId, right: claim.right, outcome, given: done });
      await this.onIssued.run(tx, actor, record, issued);
      const closed: ClosedWith = { caseId, decision, now: this.clock.now() };
      await closeClaim(tx, closed);
      await this.noteClosing.run(tx, actor, caseId);
      const { byOffice } = await this.tellOfLetter.run(tx, record, letterIds);
      return ok({ letterId, sentByOffice: byOffice });
    });
  }

  /** A document may have been marked or replaced since the decision was sent on. */
  async #heldBack(tx: Tx, caseId: string, decision: DecisionView): Promise<FindingRefusalCode | undefined> {
    const findings = await readFindings(tx, this.sealer, caseId, decision.claimId);
    return whyNotGiven(decision.documentIds, findings);
  }

  async #letters(
    tx: Tx,
    record: CaseRecord,
    decision: DecisionView,
  ): Promise<Result<DecisionLetter[], IssueRefusalCode>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    const { groundId, claimId, outcome } = decision;
    const facts = await readAnswerFacts(tx, context, record.id, claimId, {
      outcome,
      groundId,
      content: wholeContent(decision),
      writerId: decision.writtenBy.id,
      deciderId: decision.approver?.id ?? '',
      portalUrl: this.settings.PORTAL_URL,
    });
    if (!facts) return no('case.not-found');
    return decisionLetters(facts, await readLetterCatalogue(tx, this.catalogue, record.authority_id));
  }

  async #issue(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    { claimId, documentIds }: DecisionView,
    letters: readonly DecisionLetter[],
  ): Promise<readonly string[]> {
    const subject = { requestId: record.request_id, caseId: record.id, claimId, toPerson: true };
    const ids: string[] = [];
    for (const letter of letters) {
      const carries = letter.prepared.kind === 'portability-delivery' ? documentIds : [];
      const id = await this.issueLetterFile.run(tx, actor, { ...subject, ...letter, carries });
      await this.audit.record(tx, actor, 'LetterIssued', { caseId: record.id, subjectId: id });
      ids.push(id);
    }
    return ids;
  }
}
