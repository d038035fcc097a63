import type { ContentRule } from '../letter-definition.js';
import { REQUESTER, SIGNER_AND_CONTACT } from '../parts/content-rules.js';

/** What every answer must say of itself: who answers, when, whom, about what (434/2003 § 44). */
export const ANSWER_HEAD: readonly ContentRule[] = [
  {
    id: 'authority',
    text: {
      fi: 'Viranomainen, asiatunnus ja päivä',
      sv: 'Myndighet, ärendekod och dag',
      en: 'Authority, case number and date',
    },
    fields: ['sender', 'controllers', 'caseNumber', 'issuedOn', 'translationOf', 'secrecy'],
  },
  REQUESTER,
  {
    id: 'request',
    text: { fi: 'Pyyntö ja rekisteri', sv: 'Begäran och register', en: 'Request and register' },
    fields: ['request', 'register'],
  },
];

/** Who signed and who tells more. */
export const ANSWER_FOOT: readonly ContentRule[] = [SIGNER_AND_CONTACT];

/** The right to complain is a standing text (GDPR 77). */
export const COMPLAINT: ContentRule = {
  id: 'complaint',
  text: { fi: 'Tietosuojavaltuutettu', sv: 'Dataombudsmannen', en: 'Data Protection Ombudsman' },
  fields: [],
};

/** How the answer is challenged before a court (GDPR 79), with how and when it was served. */
export const REMEDY: ContentRule = {
  id: 'remedy',
  text: {
    fi: 'Muutoksenhaku ja tiedoksianto',
    sv: 'Ändringssökande och delgivning',
    en: 'Review and service',
  },
  fields: ['remedy', 'service'],
};
