/** What a person needs to understand the answer, as codes. */
export const NEED_CODES = ['interpreter', 'plain-language', 'other-format'] as const;
export type NeedCode = (typeof NEED_CODES)[number];

/** Longest wish for another form, in characters. */
export const LONGEST_FORMAT = 500;

/** Is this one of the codes? */
export function isNeedCode(value: unknown): value is NeedCode {
  return NEED_CODES.some((code) => code === value);
}

/** What a person needs beside an answer in Finnish, Swedish or English. Sealed at rest: it may tell of a disability. */
export interface Needs {
  /** ISO 639 code of the language the person knows best; null when one of the service's will do. */
  readonly language: string | null;
  readonly codes: readonly NeedCode[];
  /** The form wished for, in the person's words; '' when none. */
  readonly format: string;
}

/** Nothing needed? Then nothing is stored. */
export function needsNothing({ language, codes, format }: Needs): boolean {
  return language === null && codes.length === 0 && format === '';
}
