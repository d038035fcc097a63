import type { ContentRule } from '../../letter-definition.js';
import { SENDER, SIGNER_AND_CONTACT } from '../../parts/content-rules.js';

/** What the sender of a request must learn of a transfer: 434/2003, section 21; of advice: section 8. */
export const TRANSFER_NOTICE_CONTENT: readonly ContentRule[] = [
  SENDER,
  {
    id: 'requester',
    text: {
      fi: 'Pyytäjä ja saapumispäivä',
      sv: 'Den som framställt begäran och ankomstdag',
      en: 'Requester and day of receipt',
    },
    fields: ['recipient', 'requester', 'receivedOn'],
  },
  {
    id: 'what',
    text: { fi: 'Mikä osa ja kenelle', sv: 'Vilken del och till vem', en: 'Which part and to whom' },
    fields: ['restHere', 'parts.*.kind', 'parts.*.receiver', 'parts.*.rights', 'parts.*.data'],
  },
  { id: 'why', text: { fi: 'Miksi', sv: 'Varför', en: 'Why' }, fields: ['parts.*.because'] },
  {
    id: 'clock',
    text: { fi: 'Kenen määräaika kuluu', sv: 'Vems tidsfrist löper', en: 'Whose time limit runs' },
    fields: ['parts.*.dueOn'],
  },
  {
    id: 'receiver-contact',
    text: {
      fi: 'Vastaanottajan yhteystiedot',
      sv: 'Mottagarens kontaktuppgifter',
      en: 'Contact of the receiver',
    },
    fields: ['parts.*.contactLines'],
  },
  SIGNER_AND_CONTACT,
];
