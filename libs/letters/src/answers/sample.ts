import type { Language } from '#kernel';
import type { AnswerLetter } from './answer-letter.js';

/** The head and foot of an example: Aino Mallikas asked the City of Lahti on 30.10.2026, answered on 27.11.2026. */
export function sampleAnswer(language: Language, right: string, scope: string): AnswerLetter {
  const { request, ...words } = WORDS[language];
  return {
    ...words,
    recipient: {
      name: 'Aino Mallikas',
      addressLines: ['Mallikatu 5 A 3', language === 'sv' ? '15100 LAHTIS' : '15100 LAHTI'],
    },
    caseNumber: 'LAHTI/318/00.04.02/2026',
    issuedOn: '2026-11-27',
    requester: { name: 'Aino Mallikas' },
    request: { receivedOn: '2026-10-30', channel: request, rights: [right], scope: [scope] },
  };
}

type Words = Pick<
  AnswerLetter,
  'sender' | 'controllers' | 'register' | 'signedBy' | 'contact' | 'translationOf'
> & { readonly request: string };

const FI: Words = {
  sender: {
    authority: 'Lahden kaupunki',
    unit: 'Työllisyyspalvelut',
    contactLines: ['Kirjaamo, PL 202, 15101 Lahti', 'kirjaamo@lahti.example', '03 000 0000'],
  },
  controllers: ['Lahden kaupunki', 'Työllisyys-, kehittämis- ja hallintokeskus'],
  register: 'Lahden työllisyyspalvelujen asiakasrekisteri',
  request: 'Tietopyyntö-palvelu',
  signedBy: { name: 'Hanna Esimerkki', title: 'palvelupäällikkö' },
  contact: {
    name: 'Petri Testilä',
    title: 'palveluasiantuntija',
    lines: ['03 000 0001', 'kirjaamo@lahti.example'],
  },
};

const SV: Words = {
  sender: {
    authority: 'Lahtis stad',
    unit: 'Sysselsättningstjänsterna',
    contactLines: ['Registratorskontoret, PB 202, 15101 Lahtis', 'kirjaamo@lahti.example', '03 000 0000'],
  },
  controllers: ['Lahtis stad', 'Sysselsättnings-, utvecklings- och förvaltningscentret'],
  register: 'Kundregistret för Lahtis sysselsättningstjänster',
  request: 'tjänsten Tietopyyntö',
  signedBy: { name: 'Hanna Esimerkki', title: 'servicechef' },
  contact: {
    name: 'Petri Testilä',
    title: 'servicesakkunnig',
    lines: ['03 000 0001', 'kirjaamo@lahti.example'],
  },
};

const EN: Words = {
  translationOf: 'fi',
  sender: {
    authority: 'City of Lahti',
    unit: 'Employment Services',
    contactLines: ['Registry, PO Box 202, 15101 Lahti, Finland', 'kirjaamo@lahti.example', '+358 3 000 0000'],
  },
  controllers: ['City of Lahti', 'Employment, Development and Administration Centre (KEHA)'],
  register: 'Customer register of the Lahti employment services',
  request: 'the Tietopyyntö service',
  signedBy: { name: 'Hanna Esimerkki', title: 'Head of Service' },
  contact: {
    name: 'Petri Testilä',
    title: 'Service Specialist',
    lines: ['+358 3 000 0001', 'kirjaamo@lahti.example'],
  },
};

const WORDS = { fi: FI, sv: SV, en: EN } as const;
