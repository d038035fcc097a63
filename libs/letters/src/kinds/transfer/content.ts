import type { ContentRule } from '../../letter-definition.js';
import {
  SENDER_TO_OTHERS,
  RECEIVER,
  RECEIVED_REQUEST,
  SIGNER_AND_CONTACT,
} from '../../parts/content-rules.js';

/** What the receiver of a transfer must learn: 434/2003, section 21; between joint controllers GDPR 26. */
export const TRANSFER_CONTENT: readonly ContentRule[] = [
  SENDER_TO_OTHERS,
  RECEIVER,
  {
    id: 'requester',
    text: { fi: 'Pyytäjä', sv: 'Den som framställt begäran', en: 'Requester' },
    fields: ['requester', 'requesterContactLines'],
  },
  RECEIVED_REQUEST,
  {
    id: 'share',
    text: { fi: 'Mitä siirretään', sv: 'Vad som överförs', en: 'What is transferred' },
    fields: ['shares'],
  },
  {
    id: 'because',
    text: { fi: 'Siirron syy', sv: 'Orsak till överföringen', en: 'Reasons' },
    fields: ['because'],
  },
  { id: 'clock', text: { fi: 'Määräaika', sv: 'Tidsfrist', en: 'Time limit' }, fields: ['clock', 'dueOn'] },
  {
    id: 'told',
    text: {
      fi: 'Ilmoitus pyynnön tekijälle',
      sv: 'Meddelande till den som framställt begäran',
      en: 'Notice to the requester',
    },
    fields: ['toldRequester'],
  },
  SIGNER_AND_CONTACT,
  { id: 'annexes', text: { fi: 'Liitteet', sv: 'Bilagor', en: 'Annexes' }, fields: ['annexes'] },
];
