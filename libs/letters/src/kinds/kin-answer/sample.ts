import type { Language } from '#kernel';
import type { KinAnswerContext } from './context.js';
import type { KinWords } from './kin-words.js';
import { EN } from './sample.en.js';
import { FI } from './sample.fi.js';
import { SV } from './sample.sv.js';

/** A daughter asks for her father's social welfare records to clear the estate; a part is given. */
export function sampleKinAnswer(language: Language): KinAnswerContext {
  const { request, ...words } = WORDS[language];
  return {
    ...words,
    recipient: {
      name: 'Aino Mallikas',
      addressLines: ['Mallikatu 5 A 3', language === 'sv' ? '15100 LAHTIS' : '15100 LAHTI'],
    },
    caseNumber: 'PHHYKY/52/00.04.02/2026',
    issuedOn: '2026-11-27',
    requester: { name: 'Aino Mallikas' },
    request: { receivedOn: '2026-10-30', ...request },
    deceased: 'Eino Mallikas',
    outcome: 'partly-given',
    service: { method: 'letter', on: '2026-11-27' },
  };
}

const WORDS: Readonly<Record<Language, KinWords>> = { fi: FI, sv: SV, en: EN };
