import type { Language } from '#kernel';
import type { RecipientNoticeContext } from './context.js';

/** A provider of work trials learns that the end of Eero's period was rectified. */
export function sampleRecipientNotice(language: Language): RecipientNoticeContext {
  return {
    ...WORDS[language],
    caseNumber: 'LAHTI/318/00.04.02/2026',
    issuedOn: '2026-11-27',
    requester: { name: 'Eero Testinen' },
    told: 'rectification',
    otherHome: false,
    scope: [],
  };
}

type Words = Pick<
  RecipientNoticeContext,
  'sender' | 'recipient' | 'register' | 'data' | 'done' | 'signedBy' | 'contact' | 'translationOf'
>;

const FI: Words = {
  sender: {
    authority: 'Lahden kaupunki',
    unit: 'Työllisyyspalvelut',
    contactLines: ['Aleksanterinkatu 18, 15140 Lahti', 'kirjaamo@lahti.example'],
  },
  recipient: { name: 'Työkokeilupaikka Mallikas Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTI'] },
  register: 'Työllisyyspalvelujen asiakasrekisteri',
  data: ['Suunnitelma'],
  done: 'Pajajakson päättymissyy on oikaistu: jakso päättyi, koska paja suljettiin.',
  signedBy: { name: 'Petri Testilä', title: 'palveluasiantuntija' },
  contact: { name: 'Petri Testilä', title: 'palveluasiantuntija', lines: ['03 000 000'] },
};

const SV: Words = {
  sender: {
    authority: 'Lahtis stad',
    unit: 'Sysselsättningstjänsterna',
    contactLines: ['Alexandersgatan 18, 15140 Lahtis', 'kirjaamo@lahti.example'],
  },
  recipient: { name: 'Työkokeilupaikka Mallikas Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTIS'] },
  register: 'Sysselsättningstjänsternas kundregister',
  data: ['Plan'],
  done: 'Orsaken till att verkstadsperioden upphörde har rättats: perioden upphörde för att verkstaden stängdes.',
  signedBy: { name: 'Petri Testilä', title: 'tjänstespecialist' },
  contact: { name: 'Petri Testilä', title: 'tjänstespecialist', lines: ['03 000 000'] },
};

const EN: Words = {
  sender: {
    authority: 'City of Lahti',
    unit: 'Employment Services',
    contactLines: ['Aleksanterinkatu 18, 15140 Lahti, Finland', 'kirjaamo@lahti.example'],
  },
  recipient: { name: 'Työkokeilupaikka Mallikas Oy', addressLines: ['Esimerkkikatu 12', '15100 LAHTI'] },
  translationOf: 'fi',
  register: 'Customer register of the employment services',
  data: ['Plan'],
  done: 'The reason why the workshop period ended has been rectified: it ended because the workshop was closed.',
  signedBy: { name: 'Petri Testilä', title: 'Service Specialist' },
  contact: { name: 'Petri Testilä', title: 'Service Specialist', lines: ['+358 3 000 000'] },
};

const WORDS = { fi: FI, sv: SV, en: EN } as const;
