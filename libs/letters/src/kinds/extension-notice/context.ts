import { IsNotEmpty } from 'class-validator';
import { AnswerLetter } from '../../answers/answer-letter.js';
import { Parts } from '../../parts/part.js';
import { Day, Line, Lines, OwnWords } from '../../parts/plain-text.js';

/** The time limit of one right, before and after. */
export class ExtendedClock {
  /** The right, by name. */
  @Line()
  right: string;

  /** The last day without the extension. */
  @Day()
  dueOn: string;

  /** The last day with it: three months from receipt (GDPR 12(3)). */
  @Day()
  extendedTo: string;
}

/** The notice that an answer takes longer, with the reasons (GDPR 12(3)). It refuses nothing. */
export class ExtensionNoticeContext extends AnswerLetter {
  @Parts(() => ExtendedClock)
  clocks: ExtendedClock[];

  /** Why, in standard sentences. */
  @Lines()
  reasons: string[];

  /** What makes this request take longer, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  ownReasons: string;
}
