import type { ContentRule } from '../../letter-definition.js';

/** What the receiver of a transfer must learn: 434/2003, section 21; between joint controllers GDPR 26. */
export const TRANSFER_CONTENT: readonly ContentRule[] = [
  {
    id: 'sender',
    text: {
      fi: 'Lähettäjä, asiatunnus ja päivä',
      sv: 'Avsändare, ärendebeteckning och dag',
      en: 'Sender, case number and date',
    },
    fields: ['sender', 'caseNumber', 'issuedOn', 'translationOf', 'secrecy'],
  },
  { id: 'receiver', text: { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'Receiver' }, fields: ['recipient'] },
  {
    id: 'requester',
    text: { fi: 'Pyytäjä', sv: 'Den som framställt begäran', en: 'Requester' },
    fields: ['requester', 'requesterContactLines'],
  },
  {
    id: 'request',
    text: { fi: 'Pyyntö ja saapumispäivä', sv: 'Begäran och ankomstdag', en: 'Request and day of receipt' },
    fields: ['request'],
  },
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
  {
    id: 'contact',
    text: {
      fi: 'Allekirjoittaja ja lisätiedot',
      sv: 'Undertecknare och kontaktuppgifter',
      en: 'Signer and contact',
    },
    fields: ['signedBy', 'contact'],
  },
  { id: 'annexes', text: { fi: 'Liitteet', sv: 'Bilagor', en: 'Annexes' }, fields: ['annexes'] },
];
