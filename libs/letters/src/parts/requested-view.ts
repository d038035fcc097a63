import type { Language, Text } from '#kernel';
import { letterMeta } from '../letter-meta.js';
import { dayInText } from '../render/letter-day.js';
import type { FiledRequest } from './filed-request.js';
import type { LetterHead } from './letter-head.js';
import type { Contact } from './person.js';

type Requested = LetterHead & { readonly request: FiledRequest; readonly contact: Contact };

/** What a letter about a request shows when its sender need not be the controller: head, request, contact. */
export function requestedView(letter: Requested, language: Language, title: Text, doctype: Text) {
  return {
    head: letterMeta(letter, language, title[language], doctype[language]),
    heading: title[language],
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    issuedOn: dayInText(letter.issuedOn, language),
    requester: { name: letter.requester.name, representative: letter.requester.representative ?? null },
    request: { ...letter.request, receivedOn: dayInText(letter.request.receivedOn, language) },
    contact: { title: null, ...letter.contact },
    mayAskDecision: false,
    indirectAccess: false,
    appealable: false,
  };
}
