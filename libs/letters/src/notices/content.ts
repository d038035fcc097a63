import type { Text } from '#kernel';
import { ANSWER_FOOT, ANSWER_HEAD, COMPLAINT } from '../answers/answer-content.js';
import type { ContentRule } from '../letter-definition.js';

/** What a notice must say: who, about which request, what happened when and why, where to complain, who tells more. */
export function noticeContent(what: Text): readonly ContentRule[] {
  return [
    ...ANSWER_HEAD,
    { id: 'what', text: what, fields: ['on', 'expectedOn'] },
    { id: 'reasons', text: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' }, fields: ['words'] },
    COMPLAINT,
    ...ANSWER_FOOT,
  ];
}
