import { ANSWER_FOOT, ANSWER_HEAD, COMPLAINT, REMEDY } from '../../answers/answer-content.js';
import type { ContentRule } from '../../letter-definition.js';

/** What an answer to a request for access must say, item by item of GDPR 15(1)–(3). */
export const ACCESS_CONTENT: readonly ContentRule[] = [
  ...ANSWER_HEAD,
  {
    id: 'data',
    text: { fi: 'Tiedot tai jäljennös', sv: 'Uppgifterna eller en kopia', en: 'The data or a copy' },
    fields: ['given', 'documents', 'missing'],
  },
  {
    id: 'manifest',
    text: { fi: 'Mistä tietoja haettiin', sv: 'Var uppgifterna söktes', en: 'Where it was searched' },
    fields: ['searched'],
  },
  {
    id: 'purposes',
    text: { fi: 'Tarkoitukset', sv: 'Ändamål', en: 'Purposes' },
    fields: ['information.purposes'],
  },
  {
    id: 'categories',
    text: { fi: 'Tietoryhmät', sv: 'Kategorier av uppgifter', en: 'Categories of data' },
    fields: ['information.categories'],
  },
  {
    id: 'recipients',
    text: {
      fi: 'Todelliset vastaanottajat',
      sv: 'De faktiska mottagarna',
      en: 'Actual recipients',
    },
    fields: ['information.recipients'],
  },
  {
    id: 'retention',
    text: { fi: 'Säilytysaika', sv: 'Lagringstid', en: 'Retention' },
    fields: ['information.retention'],
  },
  {
    id: 'source',
    text: { fi: 'Tietojen alkuperä', sv: 'Varifrån uppgifterna kommer', en: 'Source of the data' },
    fields: ['information.sources'],
  },
  {
    id: 'automated',
    text: {
      fi: 'Automaattinen päätöksenteko',
      sv: 'Automatiserat beslutsfattande',
      en: 'Automated decisions',
    },
    fields: ['information.automated'],
  },
  {
    id: 'transfers',
    text: {
      fi: 'Siirrot EU:n ulkopuolelle',
      sv: 'Överföringar utanför EU',
      en: 'Transfers outside the EU',
    },
    fields: ['information.transfers'],
  },
  {
    id: 'rights',
    text: { fi: 'Oikeudet', sv: 'Rättigheter', en: 'Rights' },
    fields: [],
  },
  {
    id: 'controller',
    text: {
      fi: 'Rekisterin yhteystiedot',
      sv: 'Kontaktuppgifter för registret',
      en: 'Contacts of the register',
    },
    fields: ['information.contacts'],
  },
  COMPLAINT,
  REMEDY,
  ...ANSWER_FOOT,
];
