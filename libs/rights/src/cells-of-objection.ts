import type { Cell } from './cell.js';

/** Objection (GDPR Art. 21(1): bases e and f only) and withdrawal of consent (Art. 7(3): basis a only). */
export const OBJECTION_PUBLIC_TASK: Cell = {
  rule: 'objection-to-public-task',
  answer: 'available',
  article: 'GDPR 21(1)',
  questions: ['compelling-grounds'],
  source: 'GDPR 21(1)',
  text: {
    fi: 'Henkilö voi vastustaa käsittelyä henkilökohtaisella erityisellä perusteella. Käsittely päättyy, jollei rekisterinpitäjä osoita huomattavan tärkeää ja perusteltua syytä.',
    sv: 'Personen kan invända mot behandlingen av skäl som hänför sig till sin specifika situation. Behandlingen upphör om inte den personuppgiftsansvarige påvisar tvingande berättigade skäl.',
    en: 'The person may object on grounds relating to their particular situation. Processing ends unless the controller demonstrates compelling legitimate grounds.',
  },
};

export const OBJECTION_LEGITIMATE_INTEREST: Cell = {
  ...OBJECTION_PUBLIC_TASK,
  rule: 'objection-to-legitimate-interest',
  source: 'GDPR 21(1)–(3)',
};

export const NO_OBJECTION: Cell = {
  rule: 'no-objection-on-this-basis',
  answer: 'not-available',
  article: 'GDPR 21(1)',
  questions: [],
  source: 'GDPR 21(1)',
  text: {
    fi: 'Vastustamisoikeus koskee vain yleistä etua koskevaa tehtävää, julkisen vallan käyttöä ja oikeutettua etua.',
    sv: 'Rätten att göra invändningar gäller endast uppgifter av allmänt intresse, myndighetsutövning och berättigade intressen.',
    en: 'The right to object covers only tasks in the public interest, official authority and legitimate interests.',
  },
};

export const WITHDRAWAL: Cell = {
  rule: 'consent-may-be-withdrawn',
  answer: 'available',
  article: 'GDPR 7(3)',
  questions: [],
  source: 'GDPR 7(3)',
  text: {
    fi: 'Suostumuksen voi perua milloin tahansa. Peruminen vaikuttaa heti, eikä siitä voi kieltäytyä.',
    sv: 'Ett samtycke kan återkallas när som helst. Återkallelsen får verkan genast och kan inte vägras.',
    en: 'Consent may be withdrawn at any time. Withdrawal takes effect at once and cannot be refused.',
  },
};

export const NO_WITHDRAWAL: Cell = {
  rule: 'no-consent-to-withdraw',
  answer: 'not-available',
  article: 'GDPR 7(3)',
  questions: [],
  source: 'GDPR 6(1), 7(3)',
  text: {
    fi: 'Käsittely ei perustu suostumukseen, joten peruttavaa suostumusta ei ole.',
    sv: 'Behandlingen grundar sig inte på samtycke, så det finns inget samtycke att återkalla.',
    en: 'The processing is not based on consent, so there is no consent to withdraw.',
  },
};
