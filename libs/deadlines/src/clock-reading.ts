import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';

/** One line of the working a citizen and an officer read: a rule, its source, the day it leads to, a sentence. */
export interface ClockStep {
  /** Kebab-case and stable, e.g. `one-month`, `rolled`. The last step of every clock but `immediate` is `due`. */
  readonly rule: string;
  /** Short and the same in every language, e.g. "GDPR Art. 12(3)"; `citationText` writes it out. */
  readonly citation: string;
  readonly date: Temporal.PlainDate;
  /** The sentence as the person reads it: it speaks to the person. */
  readonly text: Text;
  /** The same sentence as staff read it: it speaks of the person. */
  readonly ofPerson: Text;
}

export const REJECTION_CODES = [
  'asked-late',
  'already-asked',
  'not-asked',
  'no-pause-in-regime',
  'extension-too-late',
  'already-extended',
  'no-extension-in-regime',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** An event that moved nothing, and why. */
export interface RejectedEvent {
  /** Place in the input's events, from 0. */
  readonly event: number;
  readonly code: RejectionCode;
  readonly text: Text;
}

/** What a clock says. Nothing in it depends on today. */
export interface ClockReading {
  /** The end of the first period plus the pause days, not rolled. An extension does not change it. */
  readonly nominal: Temporal.PlainDate;
  /** The statutory date: `nominal` rolled once, or `extendedDue` after an extension that counts. */
  readonly due: Temporal.PlainDate;
  /** The end of the first period without pauses and extension, rolled: stands beside `due` wherever it is shown. */
  readonly unsuspendedDue: Temporal.PlainDate;
  /** The last day to tell of an extension; null where the regime has none. Pauses do not lengthen it. */
  readonly extensionNoticeBy: Temporal.PlainDate | null;
  /** Where an extension leads (or led): counted from receipt, plus the pause days, rolled once. */
  readonly extendedDue: Temporal.PlainDate | null;
  /** The day of the earliest question still unanswered. */
  readonly pausedSince: Temporal.PlainDate | null;
  /** The earliest day the running period can be argued to end; the warnings count back from it. */
  readonly target: Temporal.PlainDate;
  readonly rejected: readonly RejectedEvent[];
  readonly steps: readonly ClockStep[];
}
