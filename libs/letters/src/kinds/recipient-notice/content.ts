import type { ContentRule } from '../../letter-definition.js';

/** What a recipient must learn to be able to follow suit: GDPR 19. */
export const RECIPIENT_NOTICE_CONTENT: readonly ContentRule[] = [
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
