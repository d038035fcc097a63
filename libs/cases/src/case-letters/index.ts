export type { CaseLetter, LetterField, LetterSubject } from './case-letter.js';
export { CASE_LETTERS, offeredLetters } from './case-letters.js';
export { IssueCaseLetter, type IssueCaseLetterRefusalCode } from './issue-case-letter.js';
export { type CaseLetterDesk, OpenCaseLetter } from './open-case-letter.js';
export { FEE_ANSWERS, type FeeView } from '../fees/read-fees.js';
export { centsInWords } from '../fees/cents.js';
export { FEE_ANSWER_WAYS, RecordFeeAnswer } from '../fees/record-fee-answer.js';
