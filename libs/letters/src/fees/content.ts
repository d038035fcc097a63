import { ANSWER_FOOT, ANSWER_HEAD } from '../answers/answer-content.js';
import type { ContentRule } from '../letter-definition.js';

const FEE: readonly ContentRule[] = [
  { id: 'amount', text: { fi: 'Maksu', sv: 'Avgift', en: 'Fee' }, fields: ['amount', 'items'] },
  {
    id: 'grounds',
    text: { fi: 'Sovelletut säännökset', sv: 'Tillämpade bestämmelser', en: 'Provisions' },
    fields: ['grounds'],
  },
  { id: 'reasons', text: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' }, fields: ['words'] },
];

/** What is told before a fee is taken: how much, why, and that the person may narrow the request or let it be. */
export const FEE_NOTICE_CONTENT: readonly ContentRule[] = [
  ...ANSWER_HEAD,
  ...FEE,
  {
    id: 'choice',
    text: { fi: 'Mitä voi valita', sv: 'Vad man kan välja', en: 'What can be chosen' },
    fields: ['replyBy'],
  },
  ...ANSWER_FOOT,
];

/** What the decision on a fee must say, with how an error in it is put right (621/1999 § 33). */
export const FEE_DECISION_CONTENT: readonly ContentRule[] = [
  ...ANSWER_HEAD,
  ...FEE,
  {
    id: 'review',
    text: { fi: 'Oikaisuvaatimus maksusta', sv: 'Omprövning av avgiften', en: 'Review of the fee' },
    fields: [],
  },
  ...ANSWER_FOOT,
];
