import { parseHetu } from '#identity';
import { no, ok, type Result } from '#kernel';
import { ANSWER_MAILS, type AnswerMail, type FeedbackAnswer, LONGEST_FEEDBACK } from '../domain/feedback.js';

export type AnswerRefusalCode =
  | 'feedback.no-answer'
  | 'feedback.answer-too-long'
  | 'feedback.unknown-mail'
  | 'feedback.no-address'
  | 'feedback.identity-code-in-mail';

const LIKE_HETU = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/gi;

/**
 * Checks an answer. Its text may go by e-mail only without an identity code: e-mail is open, and 1050/2018 § 29(4)
 * keeps identity codes out of what does not need them.
 */
export function checkAnswer(
  { text, mail }: { text: string; mail: string },
  email: string | null,
): Result<FeedbackAnswer, AnswerRefusalCode> {
  if (text.trim() === '') return no('feedback.no-answer', { field: 'answer' });
  if (text.length > LONGEST_FEEDBACK) return no('feedback.answer-too-long', { field: 'answer' });
  if (!isAnswerMail(mail)) return no('feedback.unknown-mail', { field: 'mail' });
  if (mail !== 'none' && email === null) return no('feedback.no-address', { field: 'mail' });
  if (mail === 'text' && holdsHetu(text)) return no('feedback.identity-code-in-mail', { field: 'answer' });
  return ok({ text, mail });
}

function isAnswerMail(value: string): value is AnswerMail {
  return ANSWER_MAILS.some((mail) => mail === value);
}

function holdsHetu(text: string): boolean {
  return [...text.matchAll(LIKE_HETU)].some(([like]) => parseHetu(like, { allowTest: true }).ok);
}
