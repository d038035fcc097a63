import { IsBoolean, IsNotEmpty } from 'class-validator';
import { AnswerLetter } from '../../answers/answer-letter.js';
import { Parts } from '../../parts/part.js';
import { Day, Lines, OwnWords } from '../../parts/plain-text.js';
import { MissingResult } from '../../parts/searched.js';

/** A part that follows, with the day by which it does. */
export class PartToCome extends MissingResult {
  @Day()
  by: string;
}

/** What is given now and what follows. It refuses nothing and stops no time limit. */
export class PartialAnswerContext extends AnswerLetter {
  /** What is given now, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  given: string;

  /** The documents that come with the letter, by name. */
  @Lines(0)
  documents: string[];

  @Parts(() => PartToCome)
  toCome: PartToCome[];

  /** The last day of the time limit for the whole request. */
  @Day()
  dueOn: string;

  /** Is it documents under 621/1999? There the Ombudsman is not who decides, and a fee may be taken. */
  @IsBoolean()
  ofDocuments: boolean;
}
