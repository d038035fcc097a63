import { IsIn, IsOptional } from 'class-validator';
import { Part } from './part.js';
import { Day, Line } from './plain-text.js';
import { Recipient, Sender } from './sender.js';

/**
 * What every letter says at its head whoever it goes to: who writes to whom, about which case, on which day. All strings
 * of a letter stand in its language and in the nominative; days are `YYYY-MM-DD` and written out by the template. Plain
 * data; a field that a letter does not list is refused.
 */
export class LetterFrame {
  @Part(() => Sender)
  sender: Sender;

  @Part(() => Recipient)
  recipient: Recipient;

  /** Asiatunnus. */
  @Line()
  caseNumber: string;

  /** The day of the letter; of a decision the day it was made. */
  @Day()
  issuedOn: string;

  /** Needed in an English letter: the language of the letter that it translates and that prevails. */
  @IsOptional()
  @IsIn(['fi', 'sv'])
  translationOf?: 'fi' | 'sv';

  /** The secrecy marking of the page head: "Salassa pidettävä (621/1999, 24 § 1 mom. 25 kohta)". */
  @IsOptional()
  @Line()
  secrecy?: string;
}
