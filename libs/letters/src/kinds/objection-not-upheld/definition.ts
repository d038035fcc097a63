import { defineRefusal } from '../refusal-certificate/define-refusal.js';
import { sampleObjectionNotUpheld } from './sample.js';

/** The objection is not upheld: compelling legitimate grounds override it (GDPR 21(1)); remedies as of any refusal. */
export const OBJECTION_NOT_UPHELD = defineRefusal(
  'objection-not-upheld',
  {
    name: {
      fi: 'Vastustamista ei hyväksytä',
      sv: 'Invändningen godtas inte',
      en: 'Objection not upheld',
    },
    title: {
      fi: 'Päätös henkilötietojen käsittelyn vastustamisesta',
      sv: 'Beslut om en invändning mot behandling av personuppgifter',
      en: 'Decision on an objection to the processing of personal data',
    },
  },
  sampleObjectionNotUpheld,
);
