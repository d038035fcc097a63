import { IsIn, IsNotEmpty, IsOptional } from 'class-validator';
import { AnswerLetter } from '../answers/answer-letter.js';
import { Parts } from '../parts/part.js';
import { Day, Lines, OwnWords } from '../parts/plain-text.js';
import { PlanHomeStanding } from '../parts/plan-home.js';
import { MissingResult } from '../parts/searched.js';

/** The letter that a right has been granted and what was asked is done or given. One class serves all such kinds. */
export class GrantedContext extends AnswerLetter {
  /** What was done or is given, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  given: string;

  /** The day it was done or given. */
  @Day()
  doneOn: string;

  /** The supplementary statement as it was recorded (GDPR 16, second sentence). */
  @IsOptional()
  @OwnWords()
  statement?: string;

  /** Is some of the request refused? The refusal is a letter of its own, and the one on a statement says so. */
  @IsOptional()
  @IsIn(['whole', 'part'])
  refused?: 'whole' | 'part';

  /** What came of an activation plan in each of its homes. */
  @IsOptional()
  @Parts(() => PlanHomeStanding, 0)
  planHomes?: PlanHomeStanding[];

  /** The documents that come with the letter, by name. */
  @Lines(0)
  documents: string[];

  /** Copies for a program that the file of the letter carries, by name (GDPR 20). */
  @IsOptional()
  @Lines(0)
  attached?: string[];

  /** What follows later. */
  @Parts(() => MissingResult, 0)
  missing: MissingResult[];
}
