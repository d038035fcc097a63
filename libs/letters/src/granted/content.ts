import { ANSWER_FOOT, ANSWER_HEAD, COMPLAINT } from '../answers/answer-content.js';
import type { ContentRule } from '../letter-definition.js';

/** What the letter of a granted right must say: information on action taken (GDPR 12(3)) and where to complain. */
export const GRANTED_CONTENT: readonly ContentRule[] = [
  ...ANSWER_HEAD,
  {
    id: 'given',
    text: {
      fi: 'Mitä on tehty tai annetaan',
      sv: 'Vad som gjorts eller lämnas ut',
      en: 'What was done or is given',
    },
    fields: ['given', 'statement', 'refused', 'planHomes', 'documents', 'attached', 'missing'],
  },
  { id: 'done-on', text: { fi: 'Milloin', sv: 'När', en: 'When' }, fields: ['doneOn'] },
  COMPLAINT,
  ...ANSWER_FOOT,
];
