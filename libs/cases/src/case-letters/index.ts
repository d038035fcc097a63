export type { CaseLetter, LetterField, LetterSubject } from './case-letter.js';
export { CASE_LETTERS, offeredLetters } from './case-letters.js';
export { IssueCaseLetter, type IssueCaseLetterRefusalCode } from './issue-case-letter.js';
export { type CaseLetterDesk, OpenCaseLetter } from './open-case-letter.js';
