import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, Settings, type Tx } from '#platform';
import { groundsFor, type RefusalGround } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { approvalsFor } from '../deciding/approvals.js';
import { type Approver, readApprovers } from '../deciding/approvers.js';
import type { DecisionInput } from '../deciding/check-decision.js';
import { readRefusalFacts } from '../deciding/refusal-facts.js';
import { type LetterPreview, previewRefusal } from '../deciding/refusal-preview.js';
import { wholeContent } from '../domain/decision.js';
import { type CaseClaim, type CaseFile, readCaseFile } from '../read-models/case-file.js';
import type { DecisionView } from '../read-models/decision-view.js';
import type { ReadContext } from '../read-models/read-context.js';

/** The decision page: the case, the claim, what may be chosen, and the letter as it stands. */
export interface DecisionDesk {
  readonly file: CaseFile;
  readonly claim: CaseClaim;
  readonly draft: DecisionView | null;
  readonly grounds: readonly RefusalGround[];
  readonly approvers: readonly Approver[];
  /** Null when the authority has not chosen its remedy: no refusal can be issued then. */
  readonly preview: LetterPreview | null;
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
    unsaved?: DecisionInput,
  ): Promise<Result<DecisionDesk, 'case.not-found'>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const file = await readCaseFile(tx, context, caseId);
      const claim = file?.claims.find((each) => each.id === claimId);
      if (!file || !claim) return no('case.not-found');
      await this.audit.record(tx, actor, 'DecisionOpened', { caseId, subjectId: claimId });
      const writerId = claim.decision?.writtenBy.id ?? actor.staffId;
      return ok({
        file,
        claim,
        draft: claim.decision,
        grounds: groundsFor(claim.right),
        approvers: await readApprovers(
          tx,
          actor.authorityId,
          writerId,
          approvalsFor(claim.right, unsaved?.outcome ?? claim.decision?.outcome ?? 'refused'),
        ),
        preview: await this.#preview(tx, context, file, claim, writerId, unsaved),
      });
    });
  }

  async #preview(
    tx: Tx,
    context: ReadContext,
    file: CaseFile,
    claim: CaseClaim,
    writerId: string,
    unsaved?: DecisionInput,
  ): Promise<LetterPreview | null> {
    const { decision } = claim;
    const words = unsaved ?? { groundId: '', statute: '', reasons: '', given: '', ...decision };
    const facts = await readRefusalFacts(tx, context, file.caseId, claim.id, {
      groundId: words.groundId,
      content: wholeContent(words),
      writerId,
      deciderId: unsaved?.approverId ?? decision?.approver?.id ?? '',
      portalUrl: this.settings.PORTAL_URL,
    });
    if (!facts) return null;
    const preview = previewRefusal(facts, this.catalogue);
    return preview.ok ? preview.value : null;
  }
}
