import type { ContentRule } from '../../letter-definition.js';
import { SENDER, REQUESTER, RECEIVED_REQUEST } from '../../parts/content-rules.js';

/** What an acknowledgement must say: 13/2003 § 12 (at once), 434/2003 § 8 (advice), GDPR 12(3) and 621/1999 § 14 (when). */
export const ACKNOWLEDGEMENT_CONTENT: readonly ContentRule[] = [
  SENDER,
  REQUESTER,
  RECEIVED_REQUEST,
  {
    id: 'clocks',
    text: { fi: 'Määräaika', sv: 'Tidsfrist', en: 'Time limit' },
    fields: ['clocks.*.right', 'clocks.*.dueOn', 'clocks.*.rule'],
  },
  {
    id: 'next',
    text: {
      fi: 'Miten asia etenee',
      sv: 'Hur ärendet framskrider',
      en: 'What happens next',
    },
    fields: ['onlineAt'],
  },
  { id: 'contact', text: { fi: 'Lisätiedot', sv: 'Kontaktuppgifter', en: 'Contact' }, fields: ['contact'] },
];
