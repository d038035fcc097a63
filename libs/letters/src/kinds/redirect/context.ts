import { IsNotEmpty } from 'class-validator';
import { FiledRequest } from '../../parts/filed-request.js';
import { LetterHead } from '../../parts/letter-head.js';
import { Part, Parts } from '../../parts/part.js';
import { Contact, Signer } from '../../parts/person.js';
import { Line, Lines, OwnWords } from '../../parts/plain-text.js';

/** One place to turn to. */
export class TurnTo {
  /** In the nominative: "Kansaneläkelaitos". */
  @Line()
  receiver: string;

  /** How to reach it, one per line. Advice without contact is no advice (434/2003 § 8). */
  @Lines()
  contactLines: string[];

  /** What to ask there; empty: all of the request. */
  @Lines(0)
  data: string[];

  /** Why there, one reason per line. */
  @Lines()
  because: string[];
}

/** Where the person may turn with a request that is nothing of ours. Strings stand in the letter's language. */
export class RedirectContext extends LetterHead {
  @Part(() => FiledRequest)
  request: FiledRequest;

  @Parts(() => TurnTo)
  elsewhere: TurnTo[];

  /** Why the request was not transferred, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  whyNotTransferred: string;

  @Part(() => Signer)
  signedBy: Signer;

  @Part(() => Contact)
  contact: Contact;
}
