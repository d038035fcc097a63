import type { ContentRule } from '../../letter-definition.js';

/** The minimum content of a refusal: GDPR 12(4) and the Administrative Procedure Act (434/2003), sections 44–49. */
export const REFUSAL_CONTENT: readonly ContentRule[] = [
  {
    id: 'authority',
    text: {
      fi: 'Viranomainen, asiatunnus, päivä ja kieli',
      sv: 'Myndighet, ärendekod, dag och språk',
      en: 'Authority, case number, date and language',
    },
    fields: ['sender', 'controllers', 'caseNumber', 'issuedOn', 'translationOf', 'secrecy'],
  },
  {
    id: 'requester',
    text: { fi: 'Pyytäjä', sv: 'Den som framställt begäran', en: 'Requester' },
    fields: ['requester', 'recipient'],
  },
  { id: 'request', text: { fi: 'Pyyntö', sv: 'Begäran', en: 'Request' }, fields: ['request'] },
  {
    id: 'decision',
    text: {
      fi: 'Ratkaisu oikeuksittain ja rekistereittäin',
      sv: 'Avgörande per rättighet och register',
      en: 'Decision per right and register',
    },
    fields: ['decisions.*.right', 'decisions.*.register', 'decisions.*.outcome', 'decisions.*.extent'],
  },
  {
    id: 'ground',
    text: { fi: 'Säännös kohdittain', sv: 'Bestämmelse, till punkten', en: 'Legal ground to the item' },
    fields: ['decisions.*.grounds'],
  },
  {
    id: 'reasons',
    text: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' },
    fields: ['decisions.*.reasons', 'decisions.*.ownReasons', 'decisions.*.reasonsWithheld'],
  },
  { id: 'given', text: { fi: 'Mitä tehtiin', sv: 'Vad som gjorts', en: 'What was done' }, fields: ['given'] },
  {
    id: 'decision-maker',
    text: {
      fi: 'Päätöksen tekijä ja lisätiedot',
      sv: 'Beslutsfattare och kontaktuppgifter',
      en: 'Decision-maker and contact',
    },
    fields: ['decidedBy', 'contact'],
  },
  {
    id: 'complaint',
    text: { fi: 'Tietosuojavaltuutettu', sv: 'Dataombudsmannen', en: 'Data Protection Ombudsman' },
    fields: [],
  },
  {
    id: 'remedy',
    text: { fi: 'Muutoksenhakuohje', sv: 'Anvisning om ändringssökande', en: 'Appeal instructions' },
    fields: ['remedy'],
  },
  {
    id: 'indirect-access',
    text: {
      fi: 'Tietojen antaminen valtuutetulle (34 §)',
      sv: 'Uppgifter till ombudsmannen (34 §)',
      en: 'Indirect access (section 34)',
    },
    fields: ['indirectAccess'],
  },
  { id: 'fees', text: { fi: 'Maksuttomuus', sv: 'Avgiftsfrihet', en: 'Free of charge' }, fields: [] },
  {
    id: 'service',
    text: { fi: 'Liitteet ja tiedoksianto', sv: 'Bilagor och delgivning', en: 'Annexes and service' },
    fields: ['annexes', 'service'],
  },
];
