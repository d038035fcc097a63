import { RIGHT_TITLES } from '#rights';
import { defineGranted } from '../../granted/define-granted.js';

const RIGHT = RIGHT_TITLES['restriction'];

/** Tells that processing has been restricted, and that lifting will be told before (GDPR 18). */
export const RESTRICTION_DONE = defineGranted(
  'restriction-done',
  {
    fi: 'Tietojen käsittelyn rajoittaminen',
    sv: 'Begränsning av behandling',
    en: 'Restriction of processing',
  },
  {
    fi: {
      right: RIGHT.fi,
      scope: 'Pyynnön kohde: Asiakaspalaute.',
      given: 'Palautteenne on merkitty rajoitetuksi Feedbackly-järjestelmään.',
    },
    sv: {
      right: RIGHT.sv,
      scope: 'Begäran gäller: Kundrespons.',
      given: 'Er respons har märkts som begränsad i systemet Feedbackly.',
    },
    en: {
      right: RIGHT.en,
      scope: 'Subject of the request: Customer feedback.',
      given: 'Your feedback has been marked as restricted in the system Feedbackly.',
    },
  },
);
