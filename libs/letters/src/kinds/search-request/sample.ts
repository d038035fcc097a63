import type { Language } from '#kernel';
import type { SearchRequestContext } from './context.js';
import { FROM_LAHTI } from '../../parts/from-lahti.sample.js';

/** A workshop that keeps attendance for the city is asked to look for Eero's data. */
export function sampleSearchRequest(language: Language): SearchRequestContext {
  return {
    ...FROM_LAHTI[language],
    ...WORDS[language],
    caseNumber: 'LAHTI/318/00.04.02/2026',
    issuedOn: '2026-11-24',
    requester: { name: 'Eero Testinen' },
    asks: 'search',
    answerBy: '2026-12-08',
  };
}

type Words = Pick<SearchRequestContext, 'recipient' | 'places' | 'data' | 'scope' | 'note'>;

const FI: Words = {
  recipient: { name: 'Pajakumppani Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTI'] },
  places: ['Työllisyyspalvelujen asiakasrekisteri', 'Pajan läsnäolokirjanpito'],
  data: ['läsnäolot'],
  scope: ['Pyynnön kohde: Pajajaksoni vuodesta 2022 alkaen.'],
  note: ['Henkilön sukunimi oli vuoteen 2023 Testaaja.'],
};

const SV: Words = {
  recipient: { name: 'Pajakumppani Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTIS'] },
  places: ['Sysselsättningstjänsternas kundregister', 'Verkstadens närvarobokföring'],
  data: ['närvaro'],
  scope: ['Begäran gäller: Mina perioder på verkstaden från och med 2022.'],
  note: ['Personens efternamn var Testaaja fram till 2023.'],
};

const EN: Words = {
  recipient: { name: 'Pajakumppani Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTI'] },
  places: ['Customer register of the employment services', 'Attendance records of the workshop'],
  data: ['attendance'],
  scope: ['Subject of the request: My periods at the workshop from 2022 on.'],
  note: ['Until 2023 the person’s surname was Testaaja.'],
};

const WORDS = { fi: FI, sv: SV, en: EN } as const;
