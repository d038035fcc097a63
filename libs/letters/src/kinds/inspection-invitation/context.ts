import { IsNotEmpty } from 'class-validator';
import { AnswerLetter } from '../../answers/answer-letter.js';
import { Day, Line, Lines, OwnWords } from '../../parts/plain-text.js';

/** When and where the person may see the data on the premises. */
export class InspectionInvitationContext extends AnswerLetter {
  @Day()
  on: string;

  /** The time of day: "klo 10.00–11.00". */
  @Line()
  time: string;

  /** Room and street, one per line. */
  @Lines()
  place: string[];

  /** What can be seen there and why on the premises, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  words: string;
}
