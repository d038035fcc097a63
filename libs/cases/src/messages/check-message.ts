import { no, ok, type Result } from '#kernel';
import { type CaseState, isEnded } from '../domain/transitions.js';

/** In characters. */
export const LONGEST_MESSAGE = 5000;

export interface MessageInput {
  /** Made with the page. A second sending with the same key is the same message. */
  readonly submitKey: string;
  readonly text: string;
}

export type MessageRefusalCode = 'message.missing-text' | 'message.too-long' | 'message.case-ended';

/** A message says something, not too long, in a case that has not ended. */
export function checkMessage({ text }: MessageInput, state: CaseState): Result<null, MessageRefusalCode> {
  if (isEnded(state)) return no('message.case-ended');
  if (text.trim() === '') return no('message.missing-text', { field: 'text' });
  if (text.length > LONGEST_MESSAGE) return no('message.too-long', { field: 'text', limit: LONGEST_MESSAGE });
  return ok(null);
}
