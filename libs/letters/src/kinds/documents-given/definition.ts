import { RIGHT_TITLES } from '#rights';
import { defineGranted } from '../../granted/define-granted.js';

const RIGHT = RIGHT_TITLES['own-document'];
const IN_TWO_WEEKS = { issuedOn: '2026-11-12', doneOn: '2026-11-11' };

/** Gives documents about the person (621/1999 § 12). Not appealable: nothing is refused. */
export const DOCUMENTS_GIVEN = defineGranted(
  'documents-given',
  {
    fi: 'Itseä koskevat asiakirjat',
    sv: 'Handlingar som gäller en själv',
    en: 'Documents concerning oneself',
  },
  {
    fi: {
      right: RIGHT.fi,
      ...IN_TWO_WEEKS,
      scope: 'Pyynnön kohde: Aktivointisuunnitelmani vuodelta 2025.',
      given: 'Aktivointisuunnitelmanne 14.5.2025.',
      documents: ['Aktivointisuunnitelma 14.5.2025'],
    },
    sv: {
      right: RIGHT.sv,
      ...IN_TWO_WEEKS,
      scope: 'Begäran gäller: Min aktiveringsplan från 2025.',
      given: 'Er aktiveringsplan 14.5.2025.',
      documents: ['Aktiveringsplan 14.5.2025'],
    },
    en: {
      right: RIGHT.en,
      ...IN_TWO_WEEKS,
      scope: 'Subject of the request: My activation plan of 2025.',
      given: 'Your activation plan of 14 May 2025.',
      documents: ['Activation plan 14 May 2025'],
    },
  },
);
