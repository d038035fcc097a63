import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { LetterHead } from '../../parts/letter-head.js';
import { Part } from '../../parts/part.js';
import { Contact, Signer } from '../../parts/person.js';
import { Day, Line, Lines, OwnWords } from '../../parts/plain-text.js';

/** What a recipient of the data is told of (GDPR 19). */
export const TOLD_TO_RECIPIENT = ['rectification', 'erasure', 'restriction'] as const;

/**
 * What the letter says to somebody to whom the data were disclosed, or who keeps the same activation plan in a register
 * of its own. Strings stand in the letter's language and in the nominative; days are `YYYY-MM-DD`.
 */
export class RecipientNoticeContext extends LetterHead {
  @IsIn(TOLD_TO_RECIPIENT)
  told: (typeof TOLD_TO_RECIPIENT)[number];

  /** Is it the other home of an activation plan (189/2001 § 12), which answers for its own register? */
  @IsBoolean()
  otherHome: boolean;

  /** The register of the sender that the data were disclosed from. */
  @Line()
  register: string;

  /** The kinds of data; empty when they are not told apart. */
  @Lines(0)
  data: string[];

  /** What the person asked, in their own words under short labels; only where the receiver is asked to do the same. */
  @Lines(0)
  scope: string[];

  /** What was done, in the handler's own words. Empty: the contact tells. */
  @OwnWords()
  done: string;

  /** The day by which the other home is asked to answer; a recipient need not. */
  @IsOptional()
  @Day()
  answerBy?: string;

  @Part(() => Signer)
  signedBy: Signer;

  @Part(() => Contact)
  contact: Contact;
}
