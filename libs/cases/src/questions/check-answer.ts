import { no, ok, type Result } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import {
  ANSWER_CHANNELS,
  type AnswerChannel,
  IDENTITY_METHODS,
  type IdentityMethod,
  type QuestionKind,
} from '../domain/question.js';

/** In characters. */
export const LONGEST_ANSWER = 10_000;

export type AnswerRefusalCode = 'answer.missing-text' | 'answer.too-long';
export type RecordRefusalCode =
  AnswerRefusalCode | 'answer.missing-channel' | 'answer.bad-day' | 'answer.missing-method';

/** What the person wrote: something, be it files alone; to an identity question nothing need be written. */
export function checkAnswerText(
  kind: QuestionKind,
  text: string,
  files: number,
): Result<null, AnswerRefusalCode> {
  if (text.length > LONGEST_ANSWER) return no('answer.too-long', { field: 'text', limit: LONGEST_ANSWER });
  if (kind === 'clarification' && text.trim() === '' && files === 0)
    return no('answer.missing-text', { field: 'text' });
  return ok(null);
}

export interface RecordedAnswer {
  readonly channel: string;
  /** The day it reached the authority; null when it could not be read. */
  readonly arrivedOn: Temporal.PlainDate | null;
  readonly text: string;
  /** How the identity was checked; '' for a clarification. */
  readonly identityMethod: string;
}

/**
 * Checks an answer that staff write down. It arrived between the day of the question and today. To an identity
 * question it says how the identity was checked; the identity code, alone or with the name, is no way (1050/2018 § 29).
 */
export function checkRecordedAnswer(
  question: { readonly kind: QuestionKind; readonly askedOn: Temporal.PlainDate },
  answer: RecordedAnswer,
  files: number,
  today: Temporal.PlainDate,
): Result<
  { channel: AnswerChannel; arrivedOn: Temporal.PlainDate; identityMethod: IdentityMethod | null },
  RecordRefusalCode
> {
  const channel = ANSWER_CHANNELS.find((each) => each === answer.channel);
  if (!channel) return no('answer.missing-channel', { field: 'channel' });
  const { arrivedOn } = answer;
  const { compare } = Temporal.PlainDate;
  if (arrivedOn === null || compare(arrivedOn, question.askedOn) < 0 || compare(arrivedOn, today) > 0)
    return no('answer.bad-day', { field: 'arrivedOn' });
  const identityMethod = IDENTITY_METHODS.find((each) => each === answer.identityMethod) ?? null;
  if (question.kind === 'identity' && !identityMethod)
    return no('answer.missing-method', { field: 'identityMethod' });
  const text = checkAnswerText(question.kind, answer.text, files);
  if (!text.ok) return text;
  return ok({ channel, arrivedOn, identityMethod: question.kind === 'identity' ? identityMethod : null });
}
