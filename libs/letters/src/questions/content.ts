import type { ContentRule } from '../letter-definition.js';
import { SENDER, REQUESTER, SIGNER_AND_CONTACT } from '../parts/content-rules.js';

/** What a question to the person must say: GDPR 12(3) and 12(6), EDPB 01/2022 §§ 65 and 159, 434/2003 § 8 (advice). */
export const QUESTION_CONTENT: readonly ContentRule[] = [
  SENDER,
  REQUESTER,
  { id: 'request', text: { fi: 'Pyyntö', sv: 'Begäran', en: 'Request' }, fields: ['request'] },
  {
    id: 'asks',
    text: { fi: 'Mitä kysytään ja miksi', sv: 'Vad som frågas och varför', en: 'What is asked and why' },
    fields: ['asks'],
  },
  {
    id: 'answer',
    text: {
      fi: 'Miten ja milloin voi vastata',
      sv: 'Hur och när man kan svara',
      en: 'How and when to answer',
    },
    fields: ['replyBy', 'onlineAt'],
  },
  {
    id: 'clock',
    text: {
      fi: 'Mitä määräajalle tapahtuu',
      sv: 'Vad som händer med fristen',
      en: 'What happens to the time limit',
    },
    fields: ['clocks.*.right', 'clocks.*.dueOn', 'clocks.*.effect'],
  },
  {
    id: 'silence',
    text: { fi: 'Jos vastausta ei saada', sv: 'Om inget svar kommer', en: 'If nothing is heard' },
    fields: [],
  },
  SIGNER_AND_CONTACT,
];
