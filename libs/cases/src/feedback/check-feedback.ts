import { no, ok, type Result } from '#kernel';
import { type Catalogue, hostedAuthorities } from '#registers';
import {
  type FeedbackContent,
  type FeedbackKind,
  isFeedbackKind,
  LONGEST_FEEDBACK,
} from '../domain/feedback.js';
import { looksLikeEmail } from '../domain/looks-like-email.js';

/** Longest name of a page and of a wished form, in characters. */
const LONGEST_LINE = 300;

export type FeedbackRefusalCode =
  | 'feedback.unknown-kind'
  | 'feedback.no-message'
  | 'feedback.no-format'
  | 'feedback.too-long'
  | 'feedback.bad-email'
  | 'feedback.unknown-authority';

export interface SentFeedback extends FeedbackContent {
  readonly kind: string;
  /** Whose page or letter it is about; '' when not told. */
  readonly authorityId: string;
}

/** Checks what was sent; a refusal names its field. */
export function checkFeedback(
  { kind, message, about, format, email, authorityId }: SentFeedback,
  catalogue: Catalogue,
): Result<FeedbackKind, FeedbackRefusalCode> {
  if (!isFeedbackKind(kind)) return no('feedback.unknown-kind', { field: 'kind' });
  if (message.trim() === '') return no('feedback.no-message', { field: 'message' });
  if (kind === 'accessible-format' && format.trim() === '')
    return no('feedback.no-format', { field: 'format' });
  if (message.length > LONGEST_FEEDBACK) return no('feedback.too-long', { field: 'message' });
  if (about.length > LONGEST_LINE) return no('feedback.too-long', { field: 'about' });
  if (format.length > LONGEST_LINE) return no('feedback.too-long', { field: 'format' });
  if (email !== null && !looksLikeEmail(email)) return no('feedback.bad-email', { field: 'email' });
  const known = authorityId === '' || hostedAuthorities(catalogue).some(({ id }) => id === authorityId);
  return known ? ok(kind) : no('feedback.unknown-authority', { field: 'authority' });
}
