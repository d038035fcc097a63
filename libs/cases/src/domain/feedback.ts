import type { Regime } from '#deadlines';

/** What feedback is about. A wish for content in an accessible form is a request of its own (306/2019 § 10). */
export const FEEDBACK_KINDS = ['accessibility', 'accessible-format', 'general'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** Is this one of the kinds of feedback? */
export function isFeedbackKind(value: unknown): value is FeedbackKind {
  return FEEDBACK_KINDS.some((kind) => kind === value);
}

/**
 * The clock of feedback: accessibility feedback and a request for an accessible form are answered in two weeks
 * (306/2019 § 10(3)); other feedback has none.
 *
 * @example regimeOfFeedback('accessible-format') → 'accessible-format' (received 2026-11-24, due 2026-12-08)
 */
export function regimeOfFeedback(kind: FeedbackKind): Regime | null {
  return kind === 'general' ? null : 'accessible-format';
}

/** What was written. Sealed at rest. */
export interface FeedbackContent {
  readonly message: string;
  /** The page, letter or file it is about; '' when not told. */
  readonly about: string;
  /** The form wished for, e.g. large print; '' when none. */
  readonly format: string;
  readonly email: string | null;
}

/** How an answer goes out: its text by e-mail, only word that there is one, or not by e-mail at all. */
export const ANSWER_MAILS = ['text', 'notice', 'none'] as const;
export type AnswerMail = (typeof ANSWER_MAILS)[number];

/** The answer of the registry office. Sealed at rest. */
export interface FeedbackAnswer {
  readonly text: string;
  readonly mail: AnswerMail;
}

/** Longest message and answer, in characters. */
export const LONGEST_FEEDBACK = 5000;
