import type { MessageValues, Translate } from '../i18n/translate.js';
import type { Posted } from './posted.js';

/** Something a person must mend: the field and the message's key. */
export interface FieldError {
  /** Name and id of the field; the error summary links to it. */
  readonly field: string;
  readonly key: string;
  readonly values?: MessageValues;
}

/** A field error as shown. */
export interface ShownError {
  readonly field: string;
  readonly href: string;
  readonly text: string;
}

/** The answers of one page, as the person wrote them. Plain data: it is kept in the draft. */
export type Answers = Readonly<Record<string, unknown>>;

/** One page of a form: what it asks, what is wrong with the answers, where it leads. */
export interface FormPage<A extends Answers = Answers, C = unknown> {
  /** Last part of its address and key of its answers in the draft. */
  readonly name: string;
  /** View that shows it, e.g. `request/pages/rights`. */
  readonly template: string;
  read(posted: Posted, context: C): A;
  errors(answers: A, context: C): readonly FieldError[];
  /** Name of the page that follows. */
  next(answers: A, context: C): string;
}

/** Field errors in the person's language, ready for the error summary and the fields. */
export function shownErrors(errors: readonly FieldError[], t: Translate): ShownError[] {
  return errors.map(({ field, key, values }) => ({ field, href: `#${field}`, text: t(key, values) }));
}
