import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { defineGranted } from '../../granted/define-granted.js';
import { machineCopy } from '../../render/machine-copy.js';
import type { MachineCopy } from '../../render/press-thread.js';

const COPY_NAMES = {
  fi: 'ilmoittautumiset.json',
  sv: 'anmalningar.json',
  en: 'registrations.json',
} as const;
const RIGHT = RIGHT_TITLES['portability'];

/** Delivers data in a machine-readable form (GDPR 20); the file of the letter carries them too. */
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
      attached: ['ilmoittautumiset.json'],
    },
    sv: {
      right: RIGHT.sv,
      scope: 'Begäran gäller: Mina anmälningsuppgifter.',
      given: 'Era anmälningar från åren 2023–2026 som en JSON-fil.',
      documents: ['anmalningar.json'],
      attached: ['anmalningar.json'],
    },
    en: {
      right: RIGHT.en,
      scope: 'Subject of the request: My registration data.',
      given: 'Your registrations of 2023–2026 as a JSON file.',
      documents: ['registrations.json'],
      attached: ['registrations.json'],
    },
  },
  { sampleCopies },
);

function sampleCopies(language: Language): readonly MachineCopy[] {
  const registrations = [{ course: 'Hygieniapassi', registeredOn: '2025-05-12' }];
  return [machineCopy(COPY_NAMES[language], JSON.stringify({ registrations }, null, 2), language)];
}
