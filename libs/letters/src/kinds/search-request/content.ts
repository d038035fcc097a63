import type { ContentRule } from '../../letter-definition.js';
import { SENDER_TO_OTHERS, RECEIVER, WHOSE_DATA, SIGNER_AND_CONTACT } from '../../parts/content-rules.js';

/** What a keeper must learn to be able to help: GDPR 28(3)(e). */
export const SEARCH_REQUEST_CONTENT: readonly ContentRule[] = [
  SENDER_TO_OTHERS,
  RECEIVER,
  WHOSE_DATA,
  {
    id: 'asks',
    text: { fi: 'Mitä pyydetään', sv: 'Vad som begärs', en: 'What is asked' },
    fields: ['asks', 'places', 'data', 'scope', 'note'],
  },
  {
    id: 'by-when',
    text: { fi: 'Mihin mennessä', sv: 'Till när', en: 'By when' },
    fields: ['answerBy'],
  },
  SIGNER_AND_CONTACT,
];
