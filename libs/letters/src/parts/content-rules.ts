import type { ContentRule } from '../letter-definition.js';

/** Who writes, to the person. */
export const SENDER: ContentRule = {
  id: 'sender',
  text: {
    fi: 'Viranomainen, asiatunnus ja päivä',
    sv: 'Myndighet, ärendekod och dag',
    en: 'Authority, case number and date',
  },
  fields: ['sender', 'caseNumber', 'issuedOn', 'translationOf', 'secrecy'],
};

/** Who writes, to somebody else than the person. */
export const SENDER_TO_OTHERS: ContentRule = {
  ...SENDER,
  text: {
    fi: 'Lähettäjä, asiatunnus ja päivä',
    sv: 'Avsändare, ärendekod och dag',
    en: 'Sender, case number and date',
  },
};

/** To whom else than the person the letter goes. */
export const RECEIVER: ContentRule = {
  id: 'receiver',
  text: { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'Receiver' },
  fields: ['recipient'],
};

/** Who asks and reads the letter. */
export const REQUESTER: ContentRule = {
  id: 'requester',
  text: { fi: 'Pyytäjä', sv: 'Den som framställt begäran', en: 'Requester' },
  fields: ['requester', 'recipient'],
};

/** Whose data somebody else is written to about. */
export const WHOSE_DATA: ContentRule = {
  id: 'person',
  text: { fi: 'Kenen tiedoista on kyse', sv: 'Vems uppgifter det gäller', en: 'Whose data' },
  fields: ['requester'],
};

/** The request and the day it came. */
export const RECEIVED_REQUEST: ContentRule = {
  id: 'request',
  text: { fi: 'Pyyntö ja saapumispäivä', sv: 'Begäran och ankomstdag', en: 'Request and day of receipt' },
  fields: ['request'],
};

/** Who signed and who tells more (434/2003 § 44). */
export const SIGNER_AND_CONTACT: ContentRule = {
  id: 'contact',
  text: {
    fi: 'Allekirjoittaja ja lisätiedot',
    sv: 'Undertecknare och kontaktuppgifter',
    en: 'Signer and contact',
  },
  fields: ['signedBy', 'contact'],
};
