import type { OpenedDraft } from '#cases';
import type { Language } from '#kernel';
import { Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { typedAgain } from './typed-fields.js';

/** The form as it was saved, or as the e-mail fills it; the officer confirms every field. */
export function prefilled(draftId: string, { content }: OpenedDraft, language: Language): Posted {
  if (content.typed) return typedAgain(content.typed, draftId);
  const { name, email, subject, text, receivedOn } = content;
  const day = receivedOn ? Temporal.PlainDate.from(receivedOn) : null;
  return new Posted({
    submitKey: draftId,
    language,
    register: 'unknown',
    channel: 'email',
    name,
    email,
    receivedOn: day ? `${day.day}.${day.month}.${day.year}` : '',
    note: [subject, text].filter(Boolean).join('\n\n'),
  });
}
