import type { ContentRule } from '../../letter-definition.js';

/** What an acknowledgement must say: 13/2003 § 12 (at once), 434/2003 § 8 (advice), GDPR 12(3) and 621/1999 § 14 (when). */
export const ACKNOWLEDGEMENT_CONTENT: readonly ContentRule[] = [
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
    text: { fi: 'Pyytäjä', sv: 'Den som framställt begäran', en: 'Requester' },
    fields: ['requester', 'recipient'],
  },
  {
    id: 'request',
    text: { fi: 'Pyyntö ja saapumispäivä', sv: 'Begäran och ankomstdag', en: 'Request and day of receipt' },
    fields: ['request'],
  },
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
