import { type Language, no, ok, type Refusal, type Result, type StaffActor } from '#kernel';
import { type PreparedLetter, prepareLetter } from '#letters';
import { ClockPort, Sealer, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { languagesOfDecision } from '../deciding/decision-letters.js';
import type { PersonIdentity } from '../domain/person.js';
import type { QuestionKind } from '../domain/question.js';
import { readLetterCatalogue } from '../letter-settings/letter-catalogue.js';
import { IssueLetterFile } from '../letters-of-case/issue-letter-file.js';
import { questionContext } from '../letters-of-case/question-context.js';
import { readSpokenFor } from '../letters-of-case/requester.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import type { CaseRecord } from '../read-models/case-record.js';
import type { ClaimInQuestion } from './effects-of-claims.js';

export interface QuestionLetter {
  readonly record: CaseRecord;
  readonly kind: QuestionKind;
  readonly claims: readonly ClaimInQuestion[];
  readonly asks: string;
  readonly replyBy: Temporal.PlainDate;
}

/** A letter in words, with what it was made of. */
export interface PreparedQuestion {
  readonly language: Language;
  readonly prepared: PreparedLetter;
  readonly context: object;
}

/** The letter of a question, printed and frozen in the person's language, an English one beside the Finnish original. */
@Injectable()
export class IssueQuestionLetter {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(IssueLetterFile) private readonly issueLetterFile: IssueLetterFile,
  ) {}

  /** Words the letter; changes nothing yet. */
  async prepare(
    tx: Tx,
    actor: StaffActor,
    letter: QuestionLetter,
  ): Promise<Result<PreparedQuestion[], 'question.identity-code' | 'letters.invalid-context'>> {
    const all: PreparedQuestion[] = [];
    for (const language of languagesOfDecision(letter.record.language)) {
      const context = await this.#context(tx, actor, letter, language);
      const prepared = prepareLetter(`${letter.kind}-request`, language, context);
      if (!prepared.ok) return noLetter(prepared.refusal);
      all.push({ language, prepared: prepared.value, context });
    }
    return ok(all);
  }

  /** @returns the ids of the letters, that in the person's own language first */
  async run(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    letters: readonly PreparedQuestion[],
  ): Promise<readonly string[]> {
    const of = { requestId: record.request_id, caseId: record.id, claimId: null, toPerson: true };
    const ids: string[] = [];
    for (const letter of letters)
      ids.unshift(await this.issueLetterFile.run(tx, actor, { ...of, ...letter }));
    return ids;
  }

  async #context(tx: Tx, actor: StaffActor, letter: QuestionLetter, language: Language) {
    const facts = {
      ...letter,
      person: JSON.parse(this.sealer.open(letter.record.identity)) as PersonIdentity,
      spokenFor: await readSpokenFor(tx, this.sealer, letter.record.request_id),
      signer: await readStaffName(tx, actor.staffId),
      portalUrl: this.settings.PORTAL_URL,
      today: this.clock.today(),
    };
    const catalogue = await readLetterCatalogue(tx, this.catalogue, letter.record.authority_id);
    return questionContext(facts, catalogue, language);
  }
}

/** An identity code in the words of the question is the writer's to mend; anything else is ours. */
function noLetter({ facts }: Refusal): Result<never, 'question.identity-code' | 'letters.invalid-context'> {
  if (facts?.['rule'] === 'noPersonalIdentityCode' && facts['path'] === 'asks')
    return no('question.identity-code', { field: 'asks' });
  return no('letters.invalid-context', facts);
}
