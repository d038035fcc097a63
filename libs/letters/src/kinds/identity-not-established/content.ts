import { ANSWER_HEAD, COMPLAINT, REMEDY } from '../../answers/answer-content.js';
import type { ContentRule } from '../../letter-definition.js';

/** What the decision must say: it refuses, so GDPR 12(4) and 434/2003 §§ 44–49 hold for it. */
export const IDENTITY_CONTENT: readonly ContentRule[] = [
  ...ANSWER_HEAD,
  {
    id: 'ground',
    text: { fi: 'Säännös kohdittain', sv: 'Bestämmelse, till punkten', en: 'Legal ground to the item' },
    fields: ['ground'],
  },
  {
    id: 'asked',
    text: {
      fi: 'Mitä pyydettiin ja milloin',
      sv: 'Vad som begärdes och när',
      en: 'What was asked for and when',
    },
    fields: ['asked', 'askedOn'],
  },
  {
    id: 'reasons',
    text: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' },
    fields: ['came'],
  },
  {
    id: 'open',
    text: {
      fi: 'Mikä jää auki ja miten voi jatkaa',
      sv: 'Vad som förblir öppet och hur man går vidare',
      en: 'What remains open and how to go on',
    },
    fields: ['open'],
  },
  { id: 'fees', text: { fi: 'Maksuttomuus', sv: 'Avgiftsfrihet', en: 'Free of charge' }, fields: [] },
  COMPLAINT,
  { ...REMEDY, fields: [...REMEDY.fields, 'annexes'] },
  {
    id: 'decision-maker',
    text: {
      fi: 'Päätöksen tekijä ja lisätiedot',
      sv: 'Beslutsfattare och kontaktuppgifter',
      en: 'Decision-maker and contact',
    },
    fields: ['signedBy', 'contact'],
  },
];
