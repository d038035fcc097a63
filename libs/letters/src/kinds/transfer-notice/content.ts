import type { ContentRule } from '../../letter-definition.js';

/** What the sender of a request must learn of a transfer: 434/2003, section 21; of advice: section 8. */
export const TRANSFER_NOTICE_CONTENT: readonly ContentRule[] = [
  {
    id: 'sender',
    text: {
      fi: 'Viranomainen, asiatunnus ja päivä',
      sv: 'Myndighet, ärendebeteckning och dag',
      en: 'Authority, case number and date',
    },
    fields: ['sender', 'caseNumber', 'issuedOn', 'translationOf', 'secrecy'],
  },
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
  {
    id: 'contact',
    text: {
      fi: 'Allekirjoittaja ja lisätiedot',
      sv: 'Undertecknare och kontaktuppgifter',
      en: 'Signer and contact',
    },
    fields: ['signedBy', 'contact'],
  },
];
