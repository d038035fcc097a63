import { IsNotEmpty, IsOptional } from 'class-validator';
import { AnswerLetter } from '../answers/answer-letter.js';
import { Day, OwnWords } from '../parts/plain-text.js';

/**
 * A letter that tells the person of one thing that happened in the case on one day: a restriction lifted, an answer
 * late, a request withdrawn.
 */
export class NoticeContext extends AnswerLetter {
  /** The day it happens or happened; of a late answer the last day that went by. */
  @Day()
  on: string;

  /** The day on which the late answer is expected. */
  @IsOptional()
  @Day()
  expectedOn?: string;

  /** What and why, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  words: string;
}
