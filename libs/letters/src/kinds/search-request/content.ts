import type { ContentRule } from '../../letter-definition.js';

/** What a keeper must learn to be able to help: GDPR 28(3)(e). */
export const SEARCH_REQUEST_CONTENT: readonly ContentRule[] = [
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
    id: 'person',
    text: { fi: 'Kenen tiedoista on kyse', sv: 'Vems uppgifter det gäller', en: 'Whose data' },
    fields: ['requester'],
  },
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
