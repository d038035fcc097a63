import { IsIn } from 'class-validator';
import { LetterHead } from '../../parts/letter-head.js';
import { Part } from '../../parts/part.js';
import { Contact, Signer } from '../../parts/person.js';
import { Day, Lines } from '../../parts/plain-text.js';

/** What a keeper is asked to do. */
export const ASKED_OF_KEEPER = [
  'search',
  'rectification',
  'erasure',
  'restriction',
  'lifting',
  'stop-processing',
] as const;

/**
 * What the letter says to somebody without an account here who keeps data that the sender answers for: a processor or
 * another keeper. Strings stand in the letter's language and in the nominative; days are `YYYY-MM-DD`.
 */
export class SearchRequestContext extends LetterHead {
  @IsIn(ASKED_OF_KEEPER)
  asks: (typeof ASKED_OF_KEEPER)[number];

  /** Register and system, one per line. */
  @Lines()
  places: string[];

  /** The kinds of data; empty: all of the person's data there. */
  @Lines(0)
  data: string[];

  /** What the person asks, in their own words under short labels. Empty when it adds nothing. */
  @Lines(0)
  scope: string[];

  /** What the sender adds for the keeper. */
  @Lines(0)
  note: string[];

  /** The day by which the answer is hoped for. */
  @Day()
  answerBy: string;

  @Part(() => Signer)
  signedBy: Signer;

  @Part(() => Contact)
  contact: Contact;
}
