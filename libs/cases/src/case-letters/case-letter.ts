import type { serviceMethod } from '../sending/reachable.js';
import type { Language, Refusal } from '#kernel';
import type { LetterContext, LetterKind } from '#letters';
import type { Temporal } from 'temporal-polyfill';
import type { answerHead } from '../answering/answer-head.js';
import type { FeeBasisRefusalCode } from '../fees/fee-basis.js';
import type { FeeView } from '../fees/read-fees.js';
import type { remedyOf } from '../letters-of-case/remedy.js';
import type { CaseClaim, CaseFile } from '../read-models/case-file.js';
import type { LetterGround } from './letter-ground.js';

/** One thing the writer of a letter gives: words in paragraphs, one line, several lines, a day, or a choice. */
export interface LetterField {
  readonly name: string;
  readonly type: 'words' | 'line' | 'lines' | 'day' | 'choice';
  /** What can be chosen, of a choice. */
  readonly options?: readonly string[];
  readonly optional?: true;
}

/** What one letter can be about: some claims of the case, and tasks where it is about what is done in them. */
export interface LetterSubject {
  readonly id: string;
  readonly claims: readonly CaseClaim[];
  /** The day that has to do with it, e.g. the due day that went by. */
  readonly day: Temporal.PlainDate | null;
  readonly tasks: CaseFile['tasks'];
  /** The fee that is decided. */
  readonly fee?: FeeView;
}

/** What was typed, read and checked: days as `YYYY-MM-DD`. */
export interface WrittenLetter {
  readonly words: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, string[]>>;
}

/** All that a letter of a case is worded from. */
export interface LetterParts {
  readonly head: ReturnType<typeof answerHead>;
  readonly subject: LetterSubject;
  readonly written: WrittenLetter;
  readonly ground: LetterGround;
  /** How a decision of the authority is challenged, as its setting says; undefined when it has chosen none. */
  readonly remedy: ReturnType<typeof remedyOf>;
  readonly service: { readonly method: ReturnType<typeof serviceMethod>; readonly on: string };
}

/**
 * A kind of letter that a person writes to the requester from the case page, with a preview before it goes. It decides
 * nothing and moves no clock.
 */
export interface CaseLetter {
  readonly kind: LetterKind;
  /** Whose it is to write: the handler's (the office's while there is none), or the office's at any time too. */
  readonly by: 'handler' | 'office';
  readonly fields: readonly LetterField[];
  /** What it can be about today; nothing when it is not to be written. */
  subjects(file: CaseFile, today: Temporal.PlainDate): LetterSubject[];
  /** What else must hold of what was written; undefined when it does. */
  check?(
    written: WrittenLetter,
    subject: LetterSubject,
    at: { readonly today: Temporal.PlainDate; readonly file: CaseFile },
  ): Refusal<CaseLetterCheckCode> | undefined;
  /** The day a letter about tasks is for, which then stands by them: when a restriction ends, when to come and see. */
  dayOfTasks?(written: WrittenLetter): string;
  /** What is kept of it besides the letter. */
  readonly keeps?: 'fee-notice' | 'fee-decision';
  /** Why it cannot be written when there is nothing it could be about. */
  readonly notNow?: 'fee.not-accepted' | 'caseLetter.recipients-open';
  /** Null when the authority has not set how its decisions are challenged, and the letter must say it. */
  contextOf(parts: LetterParts, language: Language): LetterContext | null;
}

/** The same with what one kind must say. */
export type CaseLetterOf<Kind extends LetterKind> = Omit<CaseLetter, 'kind' | 'contextOf'> & {
  readonly kind: Kind;
  contextOf(parts: LetterParts, language: Language): LetterContext<Kind> | null;
};

export type CaseLetterCheckCode =
  | 'caseLetter.day-passed'
  | 'caseLetter.not-told-before'
  | 'fee.bad-amount'
  | 'fee.no-time-to-answer'
  | FeeBasisRefusalCode;
