import type { CaseRecord } from '../read-models/case-record.js';

/**
 * Letters to this person leave the office by post or over the counter, as SQL over `r` (request): filed without sign-in
 * there is no page to read them on, and some who have one asked for paper.
 */
export const SENT_BY_OFFICE = `(r.person_key is null or r.answer_by in ('post', 'counter'))`;

/** The same for a case that has been read. */
export function isSentByOffice({
  signed_in,
  answer_by,
}: Pick<CaseRecord, 'signed_in' | 'answer_by'>): boolean {
  return !signed_in || answer_by === 'post' || answer_by === 'counter';
}
