import type { Text } from '#kernel';
import type { FieldError, Posted, Translate } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { Draft } from './draft.js';
import type { FieldView } from './field-view.js';

/** The steps shown beside the form. Several pages may belong to one step. */
export const STEPS = ['begin', 'who', 'rights', 'register', 'details', 'answer', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** A question and its answer, as the person saw them. */
export interface ShownAnswer {
  readonly question: string;
  readonly answer: string;
  /** The authority that was chosen, by its id. */
  readonly authorityId?: string;
  /** Does the answer tell where the person lives? */
  readonly where?: true;
}

/** Something of the catalogue a person can choose. */
export interface Named {
  readonly id: string;
  readonly name: Text;
}

/** What the pages need to know beside the draft. */
export interface FormContext {
  readonly signedIn: {
    readonly name: string;
    readonly hetu: string;
    /** The sign-in service said that nobody may learn where the person lives. */
    readonly protected?: boolean;
  } | null;
  readonly authorities: readonly Named[];
  readonly registers: readonly Named[];
  readonly municipalities: readonly Named[];
  /** Who receives instead of a chosen authority whose cases are not worked here; null otherwise. */
  receiverInstead(draft: Draft): Text | null;
  readonly today: Temporal.PlainDate;
  /** A text of the libraries in the reader's language. */
  say(text: Text): string;
  /** Null when the code is right, else which part of it is wrong. */
  hetuFault(typed: string): string | null;
  /** An identity code with its end hidden. */
  masked(hetu: string): string;
}

/** How a page speaks to its reader. */
export interface Reader {
  readonly t: Translate;
  /** A name given in three languages, in the reader's language. */
  readonly name: (text: Text) => string;
}

/** One page of the request form: one question, asked, checked and repeated in one class. */
export interface RequestPage {
  /** The last part of the page's address. */
  readonly name: string;
  readonly step: Step;
  /** Key of the heading. */
  readonly title: string;
  /** Key of the sentence under the heading. */
  readonly intro: string | null;
  /** The page of information that helps to answer, by its name among the paths. */
  readonly help?: 'whichRight' | 'where';
  /** The draft with what was typed on this page. */
  read(posted: Posted, draft: Draft): Draft;
  errors(draft: Draft, context: FormContext): FieldError[];
  fields(draft: Draft, context: FormContext, reader: Reader): FieldView[];
  answers(draft: Draft, context: FormContext, reader: Reader): ShownAnswer[];
}
