import { IsNotEmpty, IsOptional, ValidateIf } from 'class-validator';
import { AnswerLetter } from '../answers/answer-letter.js';
import { Part } from '../parts/part.js';
import { Remedy } from '../parts/remedy.js';
import { ServiceOfDecision } from '../parts/service.js';
import { Day, Line, Lines, OwnWords } from '../parts/plain-text.js';

/** A fee for an answer, before it (`replyBy`) or decided. */
export class FeeContext extends AnswerLetter {
  /** In euros, written out: "12,50 euroa". */
  @Line()
  amount: string;

  /** What the amount is counted from, one line each: "25 sivua, 0,50 euroa sivulta". */
  @Lines()
  items: string[];

  /** The provisions, one per line: "julkisuuslaki 621/1999, 34 §". */
  @Lines()
  grounds: string[];

  /** Why this answer is not free, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  words: string;

  /** The day by which the person is hoped to say whether to go on. Only of a notice. */
  @IsOptional()
  @Day()
  replyBy?: string;

  /** Of a decision on a fee under data-protection law: how it is challenged. Left out where 621/1999 § 33 says how. */
  @IsOptional()
  @Part(() => Remedy)
  remedy?: Remedy;

  /** How the decision is served; goes with the remedy. */
  @ValidateIf((letter: FeeContext) => letter.remedy !== undefined || letter.service !== undefined)
  @Part(() => ServiceOfDecision)
  service?: ServiceOfDecision;
}
