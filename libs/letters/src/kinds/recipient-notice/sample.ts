import type { Language } from '#kernel';
import type { RecipientNoticeContext } from './context.js';
import { FROM_LAHTI } from '../../parts/from-lahti.sample.js';

/** A provider of work trials learns that the end of Eero's period was rectified. */
export function sampleRecipientNotice(language: Language): RecipientNoticeContext {
  return {
    ...FROM_LAHTI[language],
    ...WORDS[language],
    caseNumber: 'LAHTI/318/00.04.02/2026',
    issuedOn: '2026-11-27',
    requester: { name: 'Eero Testinen' },
    told: 'rectification',
    otherHome: false,
    scope: [],
  };
}

type Words = Pick<RecipientNoticeContext, 'recipient' | 'register' | 'data' | 'done'>;

const FI: Words = {
  recipient: { name: 'Työkokeilupaikka Mallikas Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTI'] },
  register: 'Työllisyyspalvelujen asiakasrekisteri',
  data: ['Suunnitelma'],
  done: 'Pajajakson päättymissyy on oikaistu: jakso päättyi, koska paja suljettiin.',
};

const SV: Words = {
  recipient: { name: 'Työkokeilupaikka Mallikas Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTIS'] },
  register: 'Sysselsättningstjänsternas kundregister',
  data: ['Plan'],
  done: 'Orsaken till att verkstadsperioden upphörde har rättats: perioden upphörde för att verkstaden stängdes.',
};

const EN: Words = {
  recipient: { name: 'Työkokeilupaikka Mallikas Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTI'] },
  register: 'Customer register of the employment services',
  data: ['Plan'],
  done: 'The reason why the workshop period ended has been rectified: it ended because the workshop was closed.',
};

const WORDS = { fi: FI, sv: SV, en: EN } as const;
