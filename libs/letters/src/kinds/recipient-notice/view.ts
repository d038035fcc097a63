import type { Language } from '#kernel';
import type { LetterView } from '../../letter-definition.js';
import { letterMeta } from '../../letter-meta.js';
import { dayInText } from '../../render/letter-day.js';
import { ownBlocks } from '../../render/own-words.js';
import type { RecipientNoticeContext } from './context.js';

const TITLES = {
  recipient: {
    fi: 'Ilmoitus tietojen saajalle',
    sv: 'Meddelande till mottagare av uppgifter',
    en: 'Notice to a recipient of data',
  },
  home: {
    fi: 'Aktivointisuunnitelman oikaiseminen',
    sv: 'Rättelse av aktiveringsplanen',
    en: 'Rectification of the activation plan',
  },
};
const DOCTYPES = { fi: 'Ilmoitus', sv: 'Meddelande', en: 'Notice' };

/** The template's data: days written out, one flag for what is told. */
export function recipientNoticeView(letter: RecipientNoticeContext, language: Language): LetterView {
  const title = TITLES[letter.otherHome ? 'home' : 'recipient'][language];
  const done = ownBlocks(letter.done);
  return {
    head: letterMeta(letter, language, title, DOCTYPES[language]),
    heading: title,
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    issuedOn: dayInText(letter.issuedOn, language),
    receiver: letter.recipient.name,
    person: letter.requester.name,
    home: letter.otherHome,
    register: letter.register,
    rectification: letter.told === 'rectification' && !letter.otherHome,
    erasure: letter.told === 'erasure' && !letter.otherHome,
    restriction: letter.told === 'restriction' && !letter.otherHome,
    data: letter.data,
    scope: letter.scope,
    done,
    untold: done.length === 0 && letter.scope.length === 0,
    answerBy: letter.answerBy ? dayInText(letter.answerBy, language) : null,
    signedBy: letter.signedBy,
    contact: { title: null, ...letter.contact },
  } as LetterView;
}
