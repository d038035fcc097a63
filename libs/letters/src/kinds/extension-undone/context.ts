import { IsNotEmpty } from 'class-validator';
import { AnswerLetter } from '../../answers/answer-letter.js';
import { Parts } from '../../parts/part.js';
import { Day, Line, OwnWords } from '../../parts/plain-text.js';

/** The time limit of one right: as the earlier notice told it, and as it holds. */
export class HoldingClock {
  /** The right, by name. */
  @Line()
  right: string;

  /** The day of the notice that does not hold. */
  @Day()
  toldOn: string;

  /** The last day by that notice. */
  @Day()
  toldUntil: string;

  /** The last day as it holds. */
  @Day()
  dueOn: string;
}

/** The letter that takes a notice of more time back. */
export class ExtensionUndoneContext extends AnswerLetter {
  @Parts(() => HoldingClock)
  clocks: HoldingClock[];

  /** Why the earlier notice does not hold, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  ownReasons: string;
}
