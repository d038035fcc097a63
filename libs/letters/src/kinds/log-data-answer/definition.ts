import { RIGHT_TITLES } from '#rights';
import { defineGranted } from '../../granted/define-granted.js';

const RIGHT = RIGHT_TITLES['log-data'];

/** Gives who has handled client data, out of the log (703/2023 § 11). */
export const LOG_DATA_ANSWER = defineGranted(
  'log-data-answer',
  { fi: 'Vastaus lokitietopyyntöön', sv: 'Svar på begäran om logguppgifter', en: 'Answer on log data' },
  {
    fi: {
      right: RIGHT.fi,
      controllers: ['Lahden kaupunki'],
      register: 'Kuntouttavan työtoiminnan asiakasrekisteri',
      scope: 'Ajanjakso: 1.1.2026–30.10.2026',
      given: 'Luettelo siitä, kuka on käsitellyt tietojanne ja mitä varten.',
      documents: ['Lokiluettelo'],
    },
    sv: {
      right: RIGHT.sv,
      controllers: ['Lahtis stad'],
      register: 'Kundregistret för arbetsverksamhet i rehabiliteringssyfte',
      scope: 'Tidsperiod: 1.1.2026–30.10.2026',
      given: 'Förteckning över vem som har behandlat era uppgifter och varför.',
      documents: ['Loggförteckning'],
    },
    en: {
      right: RIGHT.en,
      controllers: ['City of Lahti'],
      register: 'Customer register of rehabilitative work',
      scope: 'Period: 1 January 2026–30 October 2026',
      given: 'A list of who has processed your data and for what.',
      documents: ['Log list'],
    },
  },
);
