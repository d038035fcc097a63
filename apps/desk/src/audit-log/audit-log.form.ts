import { AUDIT_SHOWS, type AuditQuestion } from '#cases';
import type { FieldError, Posted } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { readDay } from '../parts/day.view.js';

/** Names of the fields of the question. */
export const AUDIT_FIELDS = ['hetu', 'number', 'show', 'from', 'to'] as const;

/** The question as typed, and the days that cannot be read. */
export function auditQuestion(typed: Posted): { question: AuditQuestion; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const day = (field: 'from' | 'to'): Temporal.PlainDate | null => {
    const text = typed.text(field);
    const read = text === '' ? null : readDay(text);
    if (text !== '' && read === null) errors.push({ field, key: 'diary.error.day' });
    return read;
  };
  const question: AuditQuestion = {
    hetu: typed.text('hetu'),
    number: typed.text('number'),
    show: AUDIT_SHOWS.find((one) => one === typed.text('show')) ?? 'all',
    from: day('from'),
    to: day('to'),
  };
  return { question, errors };
}

/** The number of a row after which the next page begins; null for anything else. */
export function rowBefore(text: string): string | null {
  return /^\d{1,18}$/.test(text) ? text : null;
}
