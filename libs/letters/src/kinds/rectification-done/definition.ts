import { RIGHT_TITLES } from '#rights';
import { defineGranted } from '../../granted/define-granted.js';

const RIGHT = RIGHT_TITLES['rectification'];

/** Tells that wrong data have been rectified (GDPR 16). */
export const RECTIFICATION_DONE = defineGranted(
  'rectification-done',
  { fi: 'Tietojen oikaiseminen', sv: 'Rättelse av uppgifter', en: 'Rectification of data' },
  {
    fi: {
      right: RIGHT.fi,
      scope: 'Virheellinen tieto: Osoite on väärä. Oikea tieto: Mallikatu 5 A 3, Lahti.',
      given: 'Osoitteenne on korjattu asiakasrekisteriin.',
    },
    sv: {
      right: RIGHT.sv,
      scope: 'Felaktig uppgift: Adressen är fel. Rätt uppgift: Mallikatu 5 A 3, Lahtis.',
      given: 'Er adress har rättats i kundregistret.',
    },
    en: {
      right: RIGHT.en,
      scope: 'Incorrect data: The address is wrong. Correct data: Mallikatu 5 A 3, Lahti.',
      given: 'Your address has been corrected in the customer register.',
    },
  },
);
