import type { Language } from '#kernel';
import type { LetterView } from '../../letter-definition.js';
import { letterMeta } from '../../letter-meta.js';
import { dayInText } from '../../render/letter-day.js';
import type { SearchRequestContext } from './context.js';

const TITLES = {
  search: {
    fi: 'Pyyntö hakea henkilötietoja',
    sv: 'Begäran om att söka personuppgifter',
    en: 'Request to search for personal data',
  },
  doing: {
    fi: 'Pyyntö toteuttaa rekisteröidyn oikeus',
    sv: 'Begäran om att genomföra den registrerades rättighet',
    en: 'Request to carry out a right of a data subject',
  },
};
const DOCTYPES = { fi: 'Kirje', sv: 'Brev', en: 'Letter' };

/** The template's data: days written out, one flag for what is asked. */
export function searchRequestView(letter: SearchRequestContext, language: Language): LetterView {
  const day = (iso: string): string => dayInText(iso, language);
  const title = TITLES[letter.asks === 'search' ? 'search' : 'doing'][language];
  return {
    head: letterMeta(letter, language, title, DOCTYPES[language]),
    heading: title,
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    issuedOn: day(letter.issuedOn),
    receiver: letter.recipient.name,
    person: letter.requester.name,
    search: letter.asks === 'search',
    rectification: letter.asks === 'rectification',
    erasure: letter.asks === 'erasure',
    restriction: letter.asks === 'restriction',
    lifting: letter.asks === 'lifting',
    stop: letter.asks === 'stop-processing',
    places: letter.places,
    data: letter.data,
    scope: letter.scope,
    note: letter.note,
    answerBy: day(letter.answerBy),
    signedBy: letter.signedBy,
    contact: { title: null, ...letter.contact },
  } as LetterView;
}
