import type { Language } from '#kernel';
import type { QuestionContext } from './context.js';

/**
 * A request received on 22.11.2026 for access and for own documents; the letter goes out on 25.11. The month of the
 * access claim ends on 22.12. and pauses; the two weeks of 621/1999 § 14 end on 7.12. and run on.
 */
export function sampleQuestion(language: Language, asks: string): QuestionContext {
  return {
    ...WORDS[language],
    caseNumber: 'LAHTI/12/00.04.02/2026',
    issuedOn: '2026-11-25',
    replyBy: '2026-12-09',
    asks,
  };
}

type Words = Omit<QuestionContext, 'caseNumber' | 'issuedOn' | 'replyBy' | 'asks'>;

const REQUESTER = { requester: { name: 'Aino Mallikas' } };

const FI: Words = {
  ...REQUESTER,
  sender: {
    authority: 'Lahden kaupunki',
    unit: 'Työllisyyspalvelut',
    contactLines: ['Kirjaamo, PL 202, 15101 Lahti', 'kirjaamo@lahti.example', '03 000 000'],
  },
  recipient: { name: 'Aino Mallikas', addressLines: ['Mallikatu 5 A 3', '15100 LAHTI'] },
  request: {
    receivedOn: '2026-11-22',
    channel: 'sähköposti',
    rights: ['Oikeus saada pääsy tietoihin', 'Itseä koskeva asiakirja'],
    scope: ['Haluan nähdä kaiken, mitä minusta on tallennettu.'],
  },
  onlineAt: 'tietopyynto.example/fi/cases',
  clocks: [
    { right: 'Oikeus saada pääsy tietoihin', dueOn: '2026-12-22', effect: 'pauses' },
    { right: 'Itseä koskeva asiakirja', dueOn: '2026-12-07', effect: 'runs' },
  ],
  signedBy: { name: 'Petri Testilä', title: 'palveluasiantuntija' },
  contact: {
    name: 'Petri Testilä',
    title: 'palveluasiantuntija',
    lines: ['03 000 001', 'kirjaamo@lahti.example'],
  },
};

const SV: Words = {
  ...REQUESTER,
  sender: {
    authority: 'Lahtis stad',
    unit: 'Sysselsättningstjänsterna',
    contactLines: ['Registratorskontoret, PB 202, 15101 Lahtis', 'kirjaamo@lahti.example', '03 000 000'],
  },
  recipient: { name: 'Aino Mallikas', addressLines: ['Mallikatu 5 A 3', '15100 LAHTIS'] },
  request: {
    receivedOn: '2026-11-22',
    channel: 'e-post',
    rights: ['Rätt till tillgång till uppgifter', 'Handling som gäller en själv'],
    scope: ['Jag vill se allt som har sparats om mig.'],
  },
  onlineAt: 'tietopyynto.example/sv/cases',
  clocks: [
    { right: 'Rätt till tillgång till uppgifter', dueOn: '2026-12-22', effect: 'pauses' },
    { right: 'Handling som gäller en själv', dueOn: '2026-12-07', effect: 'runs' },
  ],
  signedBy: { name: 'Petri Testilä', title: 'servicesakkunnig' },
  contact: {
    name: 'Petri Testilä',
    title: 'servicesakkunnig',
    lines: ['03 000 001', 'kirjaamo@lahti.example'],
  },
};

const EN: Words = {
  ...REQUESTER,
  translationOf: 'fi',
  sender: {
    authority: 'City of Lahti',
    unit: 'Employment Services',
    contactLines: ['Registry, PO Box 202, 15101 Lahti, Finland', 'kirjaamo@lahti.example', '+358 3 000 000'],
  },
  recipient: { name: 'Aino Mallikas', addressLines: ['Mallikatu 5 A 3', '15100 LAHTI'] },
  request: {
    receivedOn: '2026-11-22',
    channel: 'e-mail',
    rights: ['Right of access', 'Document concerning oneself'],
    scope: ['I wish to see everything that has been stored about me.'],
  },
  onlineAt: 'tietopyynto.example/en/cases',
  clocks: [
    { right: 'Right of access', dueOn: '2026-12-22', effect: 'pauses' },
    { right: 'Document concerning oneself', dueOn: '2026-12-07', effect: 'runs' },
  ],
  signedBy: { name: 'Petri Testilä', title: 'Service Specialist' },
  contact: {
    name: 'Petri Testilä',
    title: 'Service Specialist',
    lines: ['+358 3 000 001', 'kirjaamo@lahti.example'],
  },
};

const WORDS = { fi: FI, sv: SV, en: EN } as const;
