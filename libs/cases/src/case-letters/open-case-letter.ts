import { AuditTrail } from '#audit';
import { type Language, no, ok, type Refusal, type Result, type StaffActor } from '#kernel';
import { previewLetter } from '#letters';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AnswerHeadOf } from '../answering/answer-head-of.js';
import { type CaseFile, readCaseFile } from '../read-models/case-file.js';
import { readCaseRecord } from '../read-models/case-record.js';
import type { CaseLetter, LetterSubject } from './case-letter.js';
import { caseLetterOf, mayWrite } from './case-letters.js';
import { type TypedLetter, WordCaseLetter } from './word-case-letter.js';

/** The page on which a letter is written. */
export interface CaseLetterDesk {
  readonly file: CaseFile;
  readonly letter: CaseLetter;
  readonly subjects: readonly LetterSubject[];
  readonly mine: boolean;
  /** The letter as it would go out now; null before it is whole. */
  readonly preview: {
    readonly fingerprint: string;
    readonly letters: readonly { readonly language: Language; readonly html: string }[];
  } | null;
  /** Why there is no preview of what was typed; null when there is one, or nothing was typed. */
  readonly refusal: Refusal | null;
}

/** Opens the page of a letter, and shows what was typed as the letter that would go out. Changes nothing but the trail. */
@Injectable()
export class OpenCaseLetter {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AnswerHeadOf) private readonly headOf: AnswerHeadOf,
    @Inject(WordCaseLetter) private readonly wordLetter: WordCaseLetter,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param typed null when the page is opened anew: a letter without fields is then shown as it is */
  async run(
    actor: StaffActor,
    caseId: string,
    kind: string,
    typed: TypedLetter | null,
  ): Promise<Result<CaseLetterDesk, 'case.not-found'>> {
    const letter = caseLetterOf(kind);
    if (!letter) return no('case.not-found');
    const context = this.headOf.context();
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      const file = record && (await readCaseFile(tx, context, caseId));
      if (!record || !file) return no('case.not-found');
      await this.audit.record(tx, actor, 'CaseRead', { caseId });
      const subjects = letter.subjects(file, context.today);
      const mine = mayWrite(letter, record.handler_id, actor);
      const desk = { file, letter, subjects, mine, preview: null, refusal: null };
      const whole =
        typed ?? (letter.fields.every(({ optional }) => optional) ? { about: '', texts: {} } : null);
      if (!whole || !mine || subjects.length === 0) return ok(desk);
      const worded = await this.wordLetter.run(tx, actor, { record, letter, typed: whole });
      if (!worded.ok) return ok({ ...desk, refusal: typed ? worded.refusal : null });
      const { fingerprint, letters } = worded.value;
      const shown = letters.map(({ language, context: said }) => ({
        language,
        html: previewLetter(letter.kind, language, said).html,
      }));
      return ok({ ...desk, preview: { fingerprint, letters: shown } });
    });
  }
}
