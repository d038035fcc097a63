import type { Language } from '#kernel';
import type { SearchRequestContext } from './context.js';

/** A workshop that keeps attendance for the city is asked to look for Eero's data. */
export function sampleSearchRequest(language: Language): SearchRequestContext {
  return {
    ...WORDS[language],
    caseNumber: 'LAHTI/318/00.04.02/2026',
    issuedOn: '2026-11-24',
    requester: { name: 'Eero Testinen' },
    asks: 'search',
    answerBy: '2026-12-08',
  };
}

type Words = Omit<SearchRequestContext, 'caseNumber' | 'issuedOn' | 'requester' | 'asks' | 'answerBy'>;

const FI: Words = {
  sender: {
    authority: 'Lahden kaupunki',
    unit: 'Työllisyyspalvelut',
    contactLines: ['Aleksanterinkatu 18, 15140 Lahti', 'kirjaamo@lahti.example'],
  },
  recipient: { name: 'Pajakumppani Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTI'] },
  places: ['Työllisyyspalvelujen asiakasrekisteri', 'Pajan läsnäolokirjanpito'],
  data: ['läsnäolot'],
  scope: ['Pyynnön kohde: Pajajaksoni vuodesta 2022 alkaen.'],
  note: ['Henkilön sukunimi oli vuoteen 2023 Testaaja.'],
  signedBy: { name: 'Petri Testilä', title: 'palveluasiantuntija' },
  contact: { name: 'Petri Testilä', title: 'palveluasiantuntija', lines: ['03 000 000'] },
};

const SV: Words = {
  sender: {
    authority: 'Lahtis stad',
    unit: 'Sysselsättningstjänsterna',
    contactLines: ['Alexandersgatan 18, 15140 Lahtis', 'kirjaamo@lahti.example'],
  },
  recipient: { name: 'Pajakumppani Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTIS'] },
  places: ['Sysselsättningstjänsternas kundregister', 'Verkstadens närvarobokföring'],
  data: ['närvaro'],
  scope: ['Begäran gäller: Mina perioder på verkstaden från och med 2022.'],
  note: ['Personens efternamn var Testaaja fram till 2023.'],
  signedBy: { name: 'Petri Testilä', title: 'tjänstespecialist' },
  contact: { name: 'Petri Testilä', title: 'tjänstespecialist', lines: ['03 000 000'] },
};

const EN: Words = {
  sender: {
    authority: 'City of Lahti',
    unit: 'Employment Services',
    contactLines: ['Aleksanterinkatu 18, 15140 Lahti, Finland', 'kirjaamo@lahti.example'],
  },
  recipient: { name: 'Pajakumppani Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTI'] },
  translationOf: 'fi',
  places: ['Customer register of the employment services', 'Attendance records of the workshop'],
  data: ['attendance'],
  scope: ['Subject of the request: My periods at the workshop from 2022 on.'],
  note: ['Until 2023 the person’s surname was Testaaja.'],
  signedBy: { name: 'Petri Testilä', title: 'Service Specialist' },
  contact: { name: 'Petri Testilä', title: 'Service Specialist', lines: ['+358 3 000 000'] },
};

const WORDS = { fi: FI, sv: SV, en: EN } as const;
