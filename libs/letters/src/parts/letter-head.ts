import { IsOptional } from 'class-validator';
import { LetterFrame } from './letter-frame.js';
import { Part } from './part.js';
import { Requester } from './person.js';
import { Standing } from './standing.js';

/** The head of a letter about a person's request: all of the frame, and whose request it is. */
export class LetterHead extends LetterFrame {
  @Part(() => Requester)
  requester: Requester;

  /** The authority's standing texts in the letter's language; a letter to another authority has none. */
  @IsOptional()
  @Part(() => Standing)
  standing?: Standing;
}
