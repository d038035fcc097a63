import type { Cell } from './cell.js';

/** Portability by legal basis (GDPR Art. 20): only consent or contract, and only automated processing. */
export const PORTABILITY: Cell = {
  rule: 'portability-on-consent-or-contract',
  answer: 'available',
  article: 'GDPR 20(1)',
  questions: ['automated-and-provided'],
  source: 'GDPR 20(1)',
  text: {
    fi: 'Henkilö saa itse toimittamansa, automaattisesti käsiteltävät tiedot koneellisesti luettavassa muodossa.',
    sv: 'Personen får de uppgifter som han eller hon själv har tillhandahållit och som behandlas automatiserat i maskinläsbar form.',
    en: 'The person receives the data they provided themselves and that are processed by automated means in a machine-readable format.',
  },
};

export const PORTABILITY_IF_AUTOMATED: Cell = {
  ...PORTABILITY,
  rule: 'portability-if-automated',
  answer: 'judgement',
  source: 'GDPR 20(1)(b)',
  text: {
    fi: 'Siirto-oikeus edellyttää automaattista käsittelyä. Seloste ei kerro, käsitelläänkö tietoja automaattisesti.',
    sv: 'Rätten till dataportabilitet förutsätter automatiserad behandling. Beskrivningen anger inte om uppgifterna behandlas automatiserat.',
    en: 'Portability requires automated processing. The notice does not tell whether the data are processed by automated means.',
  },
};

export const PORTABILITY_NOT_AUTOMATED: Cell = {
  ...PORTABILITY,
  rule: 'portability-not-automated',
  answer: 'not-available',
  article: 'GDPR 20(1)(b)',
  questions: [],
  source: 'GDPR 20(1)(b)',
  text: {
    fi: 'Siirto-oikeus ei koske tietoja, joita ei käsitellä automaattisesti.',
    sv: 'Rätten till dataportabilitet gäller inte uppgifter som inte behandlas automatiserat.',
    en: 'Portability does not cover data that are not processed by automated means.',
  },
};

export const NO_PORTABILITY: Cell = {
  rule: 'no-portability-without-consent-or-contract',
  answer: 'not-available',
  article: 'GDPR 20(1)',
  questions: [],
  source: 'GDPR 20(1)(a)',
  text: {
    fi: 'Siirto-oikeus koskee vain suostumukseen tai sopimukseen perustuvaa käsittelyä.',
    sv: 'Rätten till dataportabilitet gäller endast behandling som grundar sig på samtycke eller avtal.',
    en: 'Portability covers only processing based on consent or a contract.',
  },
};

export const NO_PORTABILITY_PUBLIC_TASK: Cell = {
  rule: 'no-portability-in-public-task',
  answer: 'not-available',
  article: 'GDPR 20(3)',
  questions: [],
  source: 'GDPR 20(3)',
  text: {
    fi: 'Siirto-oikeus ei koske käsittelyä, joka on tarpeen yleistä etua koskevan tehtävän tai julkisen vallan vuoksi.',
    sv: 'Rätten till dataportabilitet gäller inte behandling som är nödvändig för en uppgift av allmänt intresse eller myndighetsutövning.',
    en: 'Portability does not apply to processing necessary for a task in the public interest or official authority.',
  },
};
