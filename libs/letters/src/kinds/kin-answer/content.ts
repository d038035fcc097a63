import type { ContentRule } from '../../letter-definition.js';
import { RECEIVED_REQUEST, REQUESTER, SENDER } from '../../parts/content-rules.js';

/** What the decision must say: 703/2023 § 52, 621/1999 § 33, 434/2003 §§ 44–47. */
export const KIN_CONTENT: readonly ContentRule[] = [
  SENDER,
  REQUESTER,
  RECEIVED_REQUEST,
  {
    id: 'deceased',
    text: {
      fi: 'Vainaja ja hakijan suhde häneen',
      sv: 'Den avlidne och sökandens relation till honom eller henne',
      en: 'The deceased and how the applicant is related',
    },
    fields: ['deceased', 'kinship'],
  },
  {
    id: 'purpose',
    text: { fi: 'Hakemuksen perustelut', sv: 'Motivering i ansökan', en: 'Reasons of the application' },
    fields: ['purpose'],
  },
  { id: 'outcome', text: { fi: 'Ratkaisu', sv: 'Avgörande', en: 'Outcome' }, fields: ['outcome'] },
  {
    id: 'ground',
    text: { fi: 'Säännös kohdittain', sv: 'Bestämmelse, till punkten', en: 'Legal ground to the item' },
    fields: ['grounds'],
  },
  { id: 'reasons', text: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' }, fields: ['ownReasons'] },
  {
    id: 'given',
    text: { fi: 'Mitä annetaan', sv: 'Vad som lämnas ut', en: 'What is given' },
    fields: ['given', 'documents'],
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
    text: {
      fi: 'Valitusosoitus ja tiedoksianto',
      sv: 'Besvärsanvisning och delgivning',
      en: 'Appeal instructions and service',
    },
    fields: ['court', 'service'],
  },
];
