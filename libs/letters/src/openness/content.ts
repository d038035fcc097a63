import type { ContentRule } from '../letter-definition.js';

/** What both letters must say of the matter itself: 621/1999 § 14, 434/2003 §§ 44–45. */
const BOTH: readonly ContentRule[] = [
  {
    id: 'authority',
    text: {
      fi: 'Viranomainen, asiatunnus, päivä ja kieli',
      sv: 'Myndighet, ärendekod, dag och språk',
      en: 'Authority, case number, date and language',
    },
    fields: ['sender', 'caseNumber', 'issuedOn', 'translationOf', 'secrecy'],
  },
  {
    id: 'requester',
    text: { fi: 'Pyytäjä', sv: 'Den som framställt begäran', en: 'Requester' },
    fields: ['requester', 'recipient'],
  },
  { id: 'request', text: { fi: 'Pyyntö', sv: 'Begäran', en: 'Request' }, fields: ['request'] },
  {
    id: 'ground',
    text: { fi: 'Säännös kohdittain', sv: 'Bestämmelse, till punkten', en: 'Legal ground to the item' },
    fields: ['grounds'],
  },
  {
    id: 'reasons',
    text: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' },
    fields: ['reasons', 'ownReasons'],
  },
  {
    id: 'given',
    text: { fi: 'Mitä annettiin', sv: 'Vad som lämnats ut', en: 'What was given' },
    fields: ['given'],
  },
];

/** The four things of 621/1999 § 14(3) beside the matter: reason, reference to the authority, the question, fees. */
export const OPENNESS_REFUSAL_CONTENT: readonly ContentRule[] = [
  ...BOTH,
  {
    id: 'reference',
    text: {
      fi: 'Asian voi saattaa viranomaisen ratkaistavaksi, ja kuka ratkaisee',
      sv: 'Ärendet kan hänskjutas till myndigheten, och vem som avgör det',
      en: 'The matter can be brought to the authority, and who decides',
    },
    fields: ['decidingBody'],
  },
  {
    id: 'question',
    text: {
      fi: 'Kysymys, halutaanko asia siirrettäväksi',
      sv: 'Frågan om ärendet ska hänskjutas',
      en: 'The question whether it is to be brought there',
    },
    fields: ['onlineAt'],
  },
  { id: 'fees', text: { fi: 'Maksut', sv: 'Avgifter', en: 'Fees' }, fields: [] },
  {
    id: 'contact',
    text: {
      fi: 'Virkamies ja lisätiedot',
      sv: 'Tjänsteman och kontaktuppgifter',
      en: 'Official and contact',
    },
    fields: ['signedBy', 'contact'],
  },
];

/** The decision of the authority with appeal instructions: 621/1999 § 33, 434/2003 §§ 44–47, 808/2019 §§ 13–16. */
export const OPENNESS_DECISION_CONTENT: readonly ContentRule[] = [
  ...BOTH,
  {
    id: 'asked',
    text: {
      fi: 'Milloin viranomaisen päätöstä pyydettiin',
      sv: 'När myndighetens beslut begärdes',
      en: 'When the decision of the authority was asked for',
    },
    fields: ['askedOn'],
  },
  {
    id: 'decision-maker',
    text: {
      fi: 'Päätöksen tekijä ja lisätiedot',
      sv: 'Beslutsfattare och kontaktuppgifter',
      en: 'Decision-maker and contact',
    },
    fields: ['decidingBody', 'decidedBy', 'contact'],
  },
  {
    id: 'remedy',
    text: { fi: 'Valitusosoitus', sv: 'Besvärsanvisning', en: 'Appeal instructions' },
    fields: ['court'],
  },
  { id: 'fees', text: { fi: 'Maksut', sv: 'Avgifter', en: 'Fees' }, fields: [] },
  {
    id: 'service',
    text: { fi: 'Liitteet ja tiedoksianto', sv: 'Bilagor och delgivning', en: 'Annexes and service' },
    fields: ['annexes', 'service'],
  },
];
