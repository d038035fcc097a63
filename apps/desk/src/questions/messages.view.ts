import type { CaseMessages } from '#cases';
import { dateTimeText, type FieldError, type Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The thread of a case with the field for the next message, or why there is none. */
export function messagesView(
  found: CaseMessages,
  body: Posted,
  errors: readonly FieldError[],
  { t, language }: PageContext,
) {
  const fields = new FormFields(body, errors, t);
  return {
    caseNumber: found.caseNumber,
    caseHref: paths.caseFile(language, found.caseId),
    personName: found.personName,
    action: paths.messages(language, found.caseId),
    messages: found.messages.map((message) => ({
      at: dateTimeText(message.at, language),
      iso: message.at.toString(),
      who: message.fromPerson ? found.personName : message.who,
      text: message.text,
      unread: message.unread,
    })),
    writable: found.readable && !found.ended,
    why: found.ended ? t('messages.ended') : found.readable ? '' : t('messages.noReader'),
    letterWay: !found.readable && found.mayAsk,
    identityHref: paths.ask(language, found.caseId, 'identity'),
    clarificationHref: paths.ask(language, found.caseId, 'clarification'),
    text: fields.text('text', { label: t('messages.text'), hint: t('messages.textHint') }),
  };
}
