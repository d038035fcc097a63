import { RIGHT_TITLES } from '#rights';
import { defineGranted } from '../../granted/define-granted.js';

const RIGHT = RIGHT_TITLES['rectification'];

/** Tells that a supplementary statement stands with the data (GDPR 16, second sentence). */
export const STATEMENT_RECORDED = defineGranted(
  'statement-recorded',
  { fi: 'Lisäselvitys tietoihin', sv: 'Kompletterande utlåtande', en: 'Supplementary statement' },
  {
    fi: {
      right: RIGHT.fi,
      scope: 'Virheellinen tieto: Arvio työkyvystäni on puutteellinen.',
      given: 'Lisäselvityksenne on liitetty palvelutarpeen arvioon 12.3.2025.',
      statement: 'Olen ollut kokoaikaisessa työssä 1.9.2024 lähtien.',
    },
    sv: {
      right: RIGHT.sv,
      scope: 'Felaktig uppgift: Bedömningen av min arbetsförmåga är bristfällig.',
      given: 'Ert utlåtande har fogats till bedömningen av servicebehovet 12.3.2025.',
      statement: 'Jag har arbetat heltid sedan 1.9.2024.',
    },
    en: {
      right: RIGHT.en,
      scope: 'Incorrect data: The assessment of my ability to work is incomplete.',
      given: 'Your statement has been added to the assessment of service need of 12 March 2025.',
      statement: 'I have worked full time since 1 September 2024.',
    },
  },
);
