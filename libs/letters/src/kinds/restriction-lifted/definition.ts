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
      fi: 'Pyynnön kohde: Koulutustiedot, joiden paikkansapitävyyden kiistin.',
      sv: 'Begäran gäller: Utbildningsuppgifter vilkas korrekthet jag bestred.',
      en: 'Subject of the request: The data on education whose accuracy I contested.',
    },
    on: '2026-12-14',
    words: {
      fi: 'Koulutustietojenne paikkansapitävyys on tarkistettu oppilaitoksen todistuksesta. Tiedot on oikaistu 25.11.2026.',
      sv: 'Riktigheten i era utbildningsuppgifter har kontrollerats mot läroanstaltens intyg. Uppgifterna rättades den 25 november 2026.',
      en: 'The accuracy of your data on education has been verified against the certificate of the school. The data were rectified on 25 November 2026.',
    },
  },
);
