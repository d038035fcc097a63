import type { ClockEventType } from '#deadlines';

/** What the authority may ask the person for. */
export const QUESTION_KINDS = ['identity', 'clarification'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The clock events of each kind of question. */
export const ASKED: Readonly<Record<QuestionKind, ClockEventType>> = {
  identity: 'identity-asked',
  clarification: 'clarification-asked',
};
export const ANSWERED: Readonly<Record<QuestionKind, ClockEventType>> = {
  identity: 'identity-confirmed',
  clarification: 'clarification-given',
};

/** Why a question no longer holds. `no-answer`: nothing was heard, and the case goes on with what there is. */
export const UNDO_REASONS = ['by-mistake', 'not-needed', 'no-answer'] as const;
export type UndoReason = (typeof UNDO_REASONS)[number];

/** Ways by which an answer comes other than the portal. */
export const ANSWER_CHANNELS = ['letter', 'email', 'phone', 'visit', 'unit'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

/**
 * How staff may confirm an identity. There is no way by the identity code, alone or with the name: Data Protection
 * Act 1050/2018 § 29(5). What was checked is written down, a copy is never kept (EDPB 01/2022 § 79).
 */
export const IDENTITY_METHODS = [
  'passport',
  'identity-card',
  'driving-licence',
  'certified-delivery',
  'call-back',
] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number] | 'strong-sign-in';
