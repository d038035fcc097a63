import { RIGHT_TITLES } from '#rights';
import { defineGranted } from '../../granted/define-granted.js';

const RIGHT = RIGHT_TITLES['portability'];

/** Delivers data in a machine-readable form (GDPR 20). */
export const PORTABILITY_DELIVERY = defineGranted(
  'portability-delivery',
  {
    fi: 'Tietojen siirtäminen järjestelmästä toiseen',
    sv: 'Överföring av uppgifter',
    en: 'Data portability',
  },
  {
    fi: {
      right: RIGHT.fi,
      scope: 'Pyynnön kohde: Ilmoittautumistietoni.',
      given: 'Ilmoittautumisenne vuosilta 2023–2026 JSON-tiedostona.',
      documents: ['ilmoittautumiset.json'],
    },
    sv: {
      right: RIGHT.sv,
      scope: 'Begäran gäller: Mina anmälningsuppgifter.',
      given: 'Era anmälningar från åren 2023–2026 som en JSON-fil.',
      documents: ['anmalningar.json'],
    },
    en: {
      right: RIGHT.en,
      scope: 'Subject of the request: My registration data.',
      given: 'Your registrations of 2023–2026 as a JSON file.',
      documents: ['registrations.json'],
    },
  },
);
