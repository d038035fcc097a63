import { IsNotEmpty, IsOptional } from 'class-validator';
import { AnswerLetter } from '../answers/answer-letter.js';
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
}
