import type { ContentRule } from '../../letter-definition.js';
import { SENDER_TO_OTHERS, RECEIVER, WHOSE_DATA, SIGNER_AND_CONTACT } from '../../parts/content-rules.js';

/** What a recipient must learn to be able to follow suit: GDPR 19. */
export const RECIPIENT_NOTICE_CONTENT: readonly ContentRule[] = [
  SENDER_TO_OTHERS,
  RECEIVER,
  WHOSE_DATA,
  {
    id: 'told',
    text: { fi: 'Mitä on tehty', sv: 'Vad som gjorts', en: 'What was done' },
    fields: ['told', 'otherHome', 'register', 'data', 'scope', 'done'],
  },
  {
    id: 'by-when',
    text: {
      fi: 'Mihin mennessä toinen rekisteri vastaa',
      sv: 'Till när det andra registret svarar',
      en: 'By when the other register answers',
    },
    fields: ['answerBy'],
  },
  SIGNER_AND_CONTACT,
];
