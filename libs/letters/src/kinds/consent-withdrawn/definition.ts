import { RIGHT_TITLES } from '#rights';
import { defineGranted } from '../../granted/define-granted.js';

const RIGHT = RIGHT_TITLES['consent-withdrawal'];

/** Confirms that a withdrawal of consent has been carried out (GDPR 7(3)). */
export const CONSENT_WITHDRAWN = defineGranted(
  'consent-withdrawn',
  { fi: 'Suostumuksen peruuttaminen', sv: 'Återkallande av samtycke', en: 'Withdrawal of consent' },
  {
    fi: {
      right: RIGHT.fi,
      scope: 'Pyynnön kohde: Suostumus tietojen pyytämiseen Kelalta.',
      given: 'Suostumuksenne on merkitty peruutetuksi, eikä tietoja enää pyydetä Kelalta.',
    },
    sv: {
      right: RIGHT.sv,
      scope: 'Begäran gäller: Samtycke till att uppgifter begärs från FPA.',
      given: 'Ert samtycke har antecknats som återkallat och uppgifter begärs inte längre från FPA.',
    },
    en: {
      right: RIGHT.en,
      scope: 'Subject of the request: Consent to ask Kela for data.',
      given: 'Your consent has been marked as withdrawn and data are no longer asked from Kela.',
    },
  },
);
