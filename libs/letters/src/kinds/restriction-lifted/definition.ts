import { RIGHT_TITLES } from '#rights';
import { defineNotice } from '../../notices/define-notice.js';

/** Tells before a restriction is lifted that it will be (GDPR 18(3)). */
export const RESTRICTION_LIFTED = defineNotice(
  'restriction-lifted',
  {
    fi: 'Ilmoitus rajoituksen poistamisesta',
    sv: 'Meddelande om att en begränsning upphör',
    en: 'Notice that a restriction is lifted',
  },
  {
    fi: 'Milloin rajoitus poistuu',
    sv: 'När begränsningen upphör',
    en: 'When the restriction is lifted',
  },
  {
    right: RIGHT_TITLES['restriction'],
    scope: {
      fi: 'Pyynnön kohde: Palautekyselyn vastaukset, joiden paikkansapitävyyden kiistin.',
      sv: 'Begäran gäller: Svaren i responsenkäten, vilkas korrekthet jag bestred.',
      en: 'Subject of the request: The answers in the feedback survey whose accuracy I contested.',
    },
    on: '2026-12-14',
    words: {
      fi: 'Vastaustenne paikkansapitävyys on tarkistettu alkuperäisestä lomakkeesta. Tiedot on oikaistu 25.11.2026.',
      sv: 'Riktigheten i era svar har kontrollerats mot den ursprungliga blanketten. Uppgifterna rättades den 25 november 2026.',
      en: 'The accuracy of your answers has been verified against the original form. The data were rectified on 25 November 2026.',
    },
  },
);
