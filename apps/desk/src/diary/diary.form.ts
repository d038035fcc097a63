import { isId } from '#kernel';
import { CASE_STATES, type DiaryFilters } from '#cases';
import type { FieldError, Posted } from '#platform';
import { RIGHTS } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import { readDay } from '../parts/day.view.js';

/** Names of the fields of the search, as they stand in the address. */
export const FILTER_FIELDS = [
  'number',
  'words',
  'register',
  'right',
  'state',
  'handler',
  'receivedFrom',
  'receivedTo',
  'dueFrom',
  'dueTo',
] as const;

/** The filters of the diary as typed, and the days that cannot be read. What is chosen outside the lists is left out. */
export function diaryFilters(typed: Posted): { filters: DiaryFilters; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const day = (field: string): Temporal.PlainDate | null => {
    const text = typed.text(field);
    const read = text === '' ? null : readDay(text);
    if (text !== '' && read === null) errors.push({ field, key: 'diary.error.day' });
    return read;
  };
  const filters: DiaryFilters = {
    number: typed.text('number'),
    words: typed.text('words'),
    registerId: typed.text('register') || null,
    right: RIGHTS.find((one) => one === typed.text('right')) ?? null,
    state: CASE_STATES.find((one) => one === typed.text('state')) ?? null,
    handlerId: isId(typed.text('handler')) ? typed.text('handler') : null,
    receivedFrom: day('receivedFrom'),
    receivedTo: day('receivedTo'),
    dueFrom: day('dueFrom'),
    dueTo: day('dueTo'),
  };
  return { filters, errors };
}

/** The fields as typed, for the links of the pages and the form of the export. */
export function typedFilters(typed: Posted): Record<string, string> {
  return Object.fromEntries(FILTER_FIELDS.map((field) => [field, typed.text(field)]));
}
