import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, Settings, type Tx } from '#platform';
import { type DecidedOutcome, groundsFor, outcomesOf, type RefusalGround } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { type AnswerDesk, readAnswerDesk } from '../answering/answer-desk.js';
import { readAnswerFacts } from '../answering/answer-facts.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { approvalsFor } from '../deciding/approvals.js';
import { type Approver, readApprovers } from '../deciding/approvers.js';
import type { DecisionInput } from '../deciding/check-decision.js';
import {
  type LetterPreview,
  type LettersRefusalCode,
  previewDecision,
} from '../deciding/decision-letters.js';
import { wholeContent } from '../domain/decision.js';
import { readLetterCatalogue } from '../letter-settings/letter-catalogue.js';
import { type CaseClaim, type CaseFile, readCaseFile } from '../read-models/case-file.js';
import { readCaseRecord } from '../read-models/case-record.js';
import type { DecisionView } from '../read-models/decision-view.js';
import type { ReadContext } from '../read-models/read-context.js';

/** What stands in the form now; an outcome may not have been chosen. */
export type UnsavedDecision = Omit<DecisionInput, 'outcome'> & { readonly outcome: DecidedOutcome | null };

/** The decision page: the case, the claim, what may be chosen, and the letter as it stands. */
export interface DecisionDesk extends AnswerDesk {
  readonly file: CaseFile;
  readonly claim: CaseClaim;
  /** What is being written or waits; null before anything is, and again when a part is out and the rest is not begun. */
  readonly draft: DecisionView | null;
  readonly outcomes: readonly DecidedOutcome[];
  readonly grounds: readonly RefusalGround[];
  /** Who may be the second person for the outcome as it stands; while none is chosen, for a refusal. */
  readonly approvers: readonly Approver[];
  /** Null while no outcome is chosen, and where the letter cannot be made: `withheld` says why. */
  readonly preview: LetterPreview | null;
  readonly withheld: LettersRefusalCode | null;
}

/** Opens the decision on one claim, with a preview of the stored draft or of words not yet stored. */
@Injectable()
export class OpenDecision {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param unsaved what stands in the form now; nothing of it is stored */
  async run(
    actor: StaffActor,
    caseId: string,
    claimId: string,
    unsaved?: UnsavedDecision,
  ): Promise<Result<DecisionDesk, 'case.not-found'>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const file = await readCaseFile(tx, context, caseId);
      const record = file && (await readCaseRecord(tx, caseId));
      const claim = file?.claims.find((each) => each.id === claimId);
      if (!file || !record || !claim) return no('case.not-found');
      await this.audit.record(tx, actor, 'DecisionOpened', { caseId, subjectId: claimId });
      const draft = draftOf(claim);
      const outcome = unsaved ? unsaved.outcome : (draft?.outcome ?? null);
      const writerId = draft?.writtenBy.id ?? actor.staffId;
      const needed = approvalsFor(claim.right, outcome ?? 'refused');
      const approvers = await readApprovers(tx, actor.authorityId, writerId, needed);
      const words = unsaved ? namingOnly(approvers, unsaved) : draft;
      const preview =
        outcome && words
          ? await this.#preview(tx, context, { file, claim, writerId }, { ...words, outcome })
          : null;
      return ok({
        file,
        claim,
        draft,
        outcomes: outcomesOf(claim.right),
        grounds: groundsFor(claim.right, file.behalf?.speaker.as === 'kin'),
        approvers,
        preview: preview?.ok ? preview.value : null,
        withheld: preview && !preview.ok ? preview.refusal.code : null,
        ...(await readAnswerDesk(tx, context, record, claim)),
      });
    });
  }

  async #preview(
    tx: Tx,
    context: ReadContext,
    { file, claim, writerId }: { file: CaseFile; claim: CaseClaim; writerId: string },
    words: (DecisionInput | DecisionView) & { readonly outcome: DecidedOutcome },
  ): Promise<Result<LetterPreview, LettersRefusalCode> | null> {
    const facts = await readAnswerFacts(tx, context, file.caseId, claim.id, {
      outcome: words.outcome,
      groundId: words.groundId,
      content: wholeContent(words),
      writerId,
      deciderId: ('approverId' in words ? words.approverId : words.approver?.id) ?? '',
      portalUrl: this.settings.PORTAL_URL,
    });
    if (!facts) return null;
    return previewDecision(facts, await readLetterCatalogue(tx, this.catalogue, facts.record.authority_id));
  }
}

/** Only who may be the second person is named in the preview. */
function namingOnly(approvers: readonly Approver[], words: UnsavedDecision): UnsavedDecision {
  return approvers.some(({ id }) => id === words.approverId) ? words : { ...words, approverId: '' };
}

/** An issued part is no draft of the next one; of a claim that is closed, it is what was decided. */
function draftOf({ decision, outcome }: CaseClaim): DecisionView | null {
  return decision?.state === 'issued' && outcome === null ? null : decision;
}
