import { KeepFee } from '../fees/keep-fee.js';
import { RecordFeeAnswer } from '../fees/record-fee-answer.js';
import { IssueCaseLetter } from './issue-case-letter.js';
import { NoteTasks } from './note-tasks.js';
import { OpenCaseLetter } from './open-case-letter.js';
import { WordCaseLetter } from './word-case-letter.js';

/** Letters that are written from the case page. */
export const WRITING_LETTERS = [OpenCaseLetter, IssueCaseLetter, RecordFeeAnswer];
export const OF_WRITING_LETTERS = [KeepFee, NoteTasks, WordCaseLetter];
