import type { Cell } from './cell.js';

/**
 * Erasure by legal basis (GDPR Art. 17). A statutory basis excludes it only "to the extent necessary"
 * (Art. 17(3)(b)): the answer is never an automatic refusal.
 */
export const ERASURE_CONSENT: Cell = {
  rule: 'erasure-on-consent',
  answer: 'available',
  article: 'GDPR 17(1)(b)',
  questions: ['other-basis-remains'],
  source: 'GDPR 17(1)(b)',
  text: {
    fi: 'Suostumukseen perustuvat tiedot poistetaan, kun suostumus perutaan eikä käsittelylle ole muuta laillista perustetta.',
    sv: 'Uppgifter som grundar sig på samtycke raderas när samtycket återkallas och det inte finns någon annan rättslig grund.',
    en: 'Data processed on consent are erased when consent is withdrawn and no other legal ground remains.',
  },
};

export const ERASURE_GENERAL: Cell = {
  rule: 'erasure-in-general',
  answer: 'available',
  article: 'GDPR 17(1)',
  questions: [],
  source: 'GDPR 17(1)',
  text: {
    fi: 'Tiedot poistetaan, kun jokin 17 artiklan 1 kohdan edellytyksistä täyttyy, esimerkiksi kun tietoja ei enää tarvita.',
    sv: 'Uppgifterna raderas när något av villkoren i artikel 17.1 är uppfyllt, till exempel när de inte längre behövs.',
    en: 'Data are erased when a condition of Article 17(1) is met, for example when they are no longer needed.',
  },
};

export const ERASURE_LEGAL_OBLIGATION: Cell = {
  rule: 'erasure-under-legal-obligation',
  answer: 'judgement',
  article: 'GDPR 17(3)(b)',
  questions: ['still-necessary', 'retention-ended', 'unlawfully-processed'],
  source: 'GDPR 17(3)(b)',
  text: {
    fi: 'Poisto-oikeutta ei ole siltä osin kuin käsittely on tarpeen lakisääteisen velvoitteen noudattamiseksi. Tarpeellisuus arvioidaan aina erikseen.',
    sv: 'Rätten till radering gäller inte till den del behandlingen är nödvändig för att fullgöra en rättslig förpliktelse. Nödvändigheten bedöms alltid särskilt.',
    en: 'There is no right to erasure to the extent that processing is necessary for compliance with a legal obligation. Necessity is always assessed case by case.',
  },
};

export const ERASURE_PUBLIC_TASK: Cell = {
  rule: 'erasure-under-public-task',
  answer: 'judgement',
  article: 'GDPR 17(3)(b)',
  questions: ['still-necessary', 'retention-ended', 'unlawfully-processed'],
  source: 'GDPR 17(3)(b)',
  text: {
    fi: 'Poisto-oikeutta ei ole siltä osin kuin käsittely on tarpeen yleistä etua koskevan tehtävän tai julkisen vallan vuoksi. Tarpeellisuus arvioidaan aina erikseen.',
    sv: 'Rätten till radering gäller inte till den del behandlingen är nödvändig för en uppgift av allmänt intresse eller myndighetsutövning. Nödvändigheten bedöms alltid särskilt.',
    en: 'There is no right to erasure to the extent that processing is necessary for a task in the public interest or official authority. Necessity is always assessed case by case.',
  },
};
