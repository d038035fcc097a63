import { AuditTrail } from '#audit';
import type { Language, StaffActor } from '#kernel';
import { prepareLetter } from '#letters';
import { ClockPort, Sealer, type Tx } from '#platform';
import type { Catalogue } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { TellOfLetter } from '../answering/tell-of-letter.js';
import { CATALOGUE } from '../catalogue.token.js';
import { languagesOfDecision } from '../deciding/decision-letters.js';
import type { ClaimView } from '../domain/claim.js';
import type { PersonIdentity } from '../domain/person.js';
import { readLetterCatalogue } from '../letter-settings/letter-catalogue.js';
import { IssueLetterFile } from '../letters-of-case/issue-letter-file.js';
import { readSpokenFor } from '../letters-of-case/requester.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import { redirectContext } from '../letters-of-case/redirect-context.js';
import {
  transferNoticeContext,
  type TransferNoticeFacts,
} from '../letters-of-case/transfer-notice-context.js';
import type { CaseRecord } from '../read-models/case-record.js';
import type { Advice } from './check-advice.js';
import type { SentPart } from './sent-part.js';

export interface Told {
  readonly record: CaseRecord;
  readonly claims: readonly ClaimView[];
  readonly parts: readonly SentPart[];
  /** Does this authority answer any part itself? */
  readonly restHere: boolean;
  /** Nothing is answered here and nothing is transferred: the person is only told where to turn. */
  readonly advice?: Advice | null;
}

/**
 * Tells the sender of the request what went where (434/2003 § 21): one notice of all the parts of one act. Who signed
 * in reads it on the page of the case; to the others the registry office sends it.
 */
@Injectable()
export class TellSender {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(IssueLetterFile) private readonly issueLetterFile: IssueLetterFile,
    @Inject(TellOfLetter) private readonly tellOfLetter: TellOfLetter,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, actor: StaffActor, told: Told): Promise<void> {
    if (told.parts.length === 0) return;
    const { record } = told;
    const person = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
    const signer = await readStaffName(tx, actor.staffId);
    const spokenFor = await readSpokenFor(tx, this.sealer, record.request_id);
    const facts = { ...told, person, spokenFor, signer, today: this.clock.today() };
    const catalogue = await readLetterCatalogue(tx, this.catalogue, record.authority_id);
    const ids: string[] = [];
    for (const language of languagesOfDecision(record.language)) {
      const { context, prepared } = worded(facts, catalogue, language);
      if (!prepared.ok)
        throw new Error(`The notice of a transfer lacks ${String(prepared.refusal.facts?.['path'])}`);
      const about = { requestId: record.request_id, caseId: record.id, claimId: null, toPerson: true };
      ids.push(
        await this.issueLetterFile.run(tx, actor, { ...about, language, prepared: prepared.value, context }),
      );
    }
    if (told.advice)
      for (const subjectId of ids)
        await this.audit.record(tx, actor, 'LetterIssued', { caseId: record.id, subjectId });
    await this.tellOfLetter.run(tx, record, ids, 'part-elsewhere');
  }
}

/** The notice of what went where, or the advice where to turn. */
function worded(
  facts: TransferNoticeFacts & { readonly advice?: Advice | null },
  catalogue: Catalogue,
  language: Language,
) {
  const { advice } = facts;
  if (advice) {
    const context = redirectContext({ ...facts, advice }, catalogue, language);
    return { context, prepared: prepareLetter('redirect', language, context) };
  }
  const context = transferNoticeContext(facts, catalogue, language);
  return { context, prepared: prepareLetter('transfer-notice', language, context) };
}
