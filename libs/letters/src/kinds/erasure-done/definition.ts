import { RIGHT_TITLES } from '#rights';
import { defineGranted } from '../../granted/define-granted.js';

const RIGHT = RIGHT_TITLES['erasure'];

/** Tells that data have been erased (GDPR 17). */
export const ERASURE_DONE = defineGranted(
  'erasure-done',
  { fi: 'Tietojen poistaminen', sv: 'Radering av uppgifter', en: 'Erasure of data' },
  {
    fi: {
      right: RIGHT.fi,
      scope: 'Pyynnön kohde: Pajatoiminnan läsnäolotiedot.',
      given: 'Läsnäolotietonne vuosilta 2019–2021 on poistettu Walmusta.',
    },
    sv: {
      right: RIGHT.sv,
      scope: 'Begäran gäller: Närvarouppgifter från verkstaden.',
      given: 'Era närvarouppgifter från åren 2019–2021 har raderats ur Walmu.',
    },
    en: {
      right: RIGHT.en,
      scope: 'Subject of the request: Attendance data of the workshop.',
      given: 'Your attendance data of 2019–2021 have been erased from Walmu.',
    },
  },
);
