import { IsIn } from 'class-validator';
import { AnswerLetter } from '../../answers/answer-letter.js';
import { Parts } from '../../parts/part.js';
import { Day, Line, Lines } from '../../parts/plain-text.js';
import { TOLD_TO_RECIPIENT } from '../recipient-notice/context.js';

/** One recipient that was told. */
export class ToldRecipient {
  /** In the nominative. */
  @Line()
  name: string;

  /** What it was told, a line each. */
  @Lines()
  what: string[];

  @Day()
  on: string;
}

/** One recipient that could not be told: impossible, or an effort out of proportion (GDPR 19). */
export class UntoldRecipient {
  @Line()
  name: string;

  @Line()
  why: string;
}

/** Who the recipients are that were told. Both lists empty: the data had been disclosed to nobody. */
export class RecipientsToldContext extends AnswerLetter {
  /** What was done that they were told of. */
  @IsIn(TOLD_TO_RECIPIENT)
  act: (typeof TOLD_TO_RECIPIENT)[number];

  @Day()
  doneOn: string;

  @Parts(() => ToldRecipient, 0)
  told: ToldRecipient[];

  @Parts(() => UntoldRecipient, 0)
  untold: UntoldRecipient[];
}
