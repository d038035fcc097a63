import { no, ok, type Result, type StaffActor } from '#kernel';
import { prepareLetter } from '#letters';
import { Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { answerHead, authorityOf } from '../answering/answer-head.js';
import { AnswerHeadOf } from '../answering/answer-head-of.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type DecisionLetter, languagesOfDecision } from '../deciding/decision-letters.js';
import { readLetterCatalogue } from '../letter-settings/letter-catalogue.js';
import { remedyOf } from '../letters-of-case/remedy.js';
import { readCaseFile } from '../read-models/case-file.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { serviceMethod } from '../sending/reachable.js';
import type { CaseLetter, CaseLetterCheckCode, LetterSubject, WrittenLetter } from './case-letter.js';
import { mayWrite } from './case-letters.js';
import { readLetterGround } from './letter-ground.js';
import { readWritten, type WrittenRefusalCode } from './read-written.js';

/** What was typed on the page of a letter. */
export interface TypedLetter {
  /** Which of the letter's subjects it is about; the only one there is when left out. */
  readonly about: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** A letter in words with what it is about, and a fingerprint of its text. */
export interface WordedLetter {
  readonly subject: LetterSubject;
  readonly written: WrittenLetter;
  readonly letters: readonly DecisionLetter[];
  readonly fingerprint: string;
}

export type WordRefusalCode =
  | 'caseLetter.not-yours'
  | 'caseLetter.not-now'
  | 'caseLetter.nothing-chosen'
  | NonNullable<CaseLetter['notNow']>
  | 'letters.no-remedy-setting'
  | 'letters.invalid-context'
  | CaseLetterCheckCode
  | WrittenRefusalCode;

/** Words a letter of a case in each language it is issued in; changes nothing. */
@Injectable()
export class WordCaseLetter {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(AnswerHeadOf) private readonly headOf: AnswerHeadOf,
  ) {}

  async run(
    tx: Tx,
    actor: StaffActor,
    { record, letter, typed }: { record: CaseRecord; letter: CaseLetter; typed: TypedLetter },
  ): Promise<Result<WordedLetter, WordRefusalCode>> {
    const context = this.headOf.context();
    const file = await readCaseFile(tx, context, record.id);
    if (!file) throw new Error('A case that was read is there');
    if (!mayWrite(letter, record.handler_id, actor)) return no('caseLetter.not-yours');
    const subjects = letter.subjects(file, context.today);
    if (subjects.length === 0) return no(letter.notNow ?? 'caseLetter.not-now');
    const subject = subjects.length === 1 ? subjects[0] : subjects.find(({ id }) => id === typed.about);
    if (!subject) return no('caseLetter.nothing-chosen', { field: 'about' });
    const written = readWritten(letter.fields, typed.texts);
    if (!written.ok) return written;
    const refusal = letter.check?.(written.value, subject, { today: context.today, file });
    if (refusal) return { ok: false, refusal };
    const letters = await this.#word(tx, actor, record, letter, { subject, written: written.value });
    if (!letters.ok) return letters;
    const html = letters.value.map(({ prepared }) => prepared.html).join('\n');
    const fingerprint = createHash('sha256').update(html).digest('hex');
    return ok({ subject, written: written.value, letters: letters.value, fingerprint });
  }

  async #word(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    letter: CaseLetter,
    { subject, written }: { subject: LetterSubject; written: WrittenLetter },
  ): Promise<Result<DecisionLetter[], 'letters.invalid-context' | 'letters.no-remedy-setting'>> {
    const facts = { ...(await this.headOf.run(tx, actor, record)), claims: subject.claims };
    const catalogue = await readLetterCatalogue(tx, this.catalogue, record.authority_id);
    const ground = await readLetterGround(tx, record, this.settings.PORTAL_URL);
    const { today } = this.headOf.context();
    const service = { method: serviceMethod(record, facts.person), on: today.toString() };
    const letters: DecisionLetter[] = [];
    for (const language of languagesOfDecision(record.language)) {
      const head = answerHead(facts, catalogue, language);
      const remedy = remedyOf(authorityOf(facts, catalogue), language, today, record.protected);
      const context = letter.contextOf({ head, subject, written, ground, remedy, service }, language);
      if (!context) return no('letters.no-remedy-setting');
      const prepared = prepareLetter(letter.kind, language, context);
      if (!prepared.ok) return no('letters.invalid-context', prepared.refusal.facts);
      letters.push({ language, prepared: prepared.value, context });
    }
    return ok(letters);
  }
}
