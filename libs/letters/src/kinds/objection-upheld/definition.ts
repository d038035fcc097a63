import { RIGHT_TITLES } from '#rights';
import { defineGranted } from '../../granted/define-granted.js';

const RIGHT = RIGHT_TITLES['objection'];

/** Tells that an objection is upheld and the processing has ended (GDPR 21). */
export const OBJECTION_UPHELD = defineGranted(
  'objection-upheld',
  { fi: 'Käsittelyn vastustaminen', sv: 'Invändning mot behandling', en: 'Objection to processing' },
  {
    fi: {
      right: RIGHT.fi,
      scope: 'Perustelu: En halua, että tietojani käytetään asiakaskyselyihin.',
      given: 'Yhteystietojanne ei enää käytetä asiakaskyselyihin.',
    },
    sv: {
      right: RIGHT.sv,
      scope: 'Motivering: Jag vill inte att mina uppgifter används för kundenkäter.',
      given: 'Era kontaktuppgifter används inte längre för kundenkäter.',
    },
    en: {
      right: RIGHT.en,
      scope: 'Reason: I do not want my data to be used for customer surveys.',
      given: 'Your contact details are no longer used for customer surveys.',
    },
  },
);
