import { RIGHT_TITLES } from '#rights';
import { defineNotice } from '../../notices/define-notice.js';

/** Confirms that the person withdrew the request and that the case is closed for it. */
export const CASE_CLOSED = defineNotice(
  'case-closed',
  {
    fi: 'Asian käsittely on päättynyt',
    sv: 'Behandlingen av ärendet har avslutats',
    en: 'The case is closed',
  },
  {
    fi: 'Milloin pyyntö peruttiin',
    sv: 'När begäran återtogs',
    en: 'When the request was withdrawn',
  },
  {
    right: RIGHT_TITLES['access'],
    scope: {
      fi: 'Pyynnön kohde: Kaikki tietoni.',
      sv: 'Begäran gäller: Alla mina uppgifter.',
      en: 'Subject of the request: All my data.',
    },
    on: '2026-11-25',
    words: {
      fi: 'Peruitte pyyntönne Tietopyyntö-palvelussa.',
      sv: 'Ni återtog er begäran i tjänsten Tietopyyntö.',
      en: 'You withdrew your request in the Tietopyyntö service.',
    },
  },
);
