import { IsBoolean, IsIn, ValidateIf } from 'class-validator';
import { LetterHead } from '../../parts/letter-head.js';
import { Part, Parts } from '../../parts/part.js';
import { Contact, Signer } from '../../parts/person.js';
import { Day, Line, Lines } from '../../parts/plain-text.js';

/** One authority that answers a part of the request, or whom the person may ask. */
export class PartElsewhere {
  /**
   * `transfer`: a separate controller, with a time limit of its own (434/2003, section 21). `forwarding`: a joint
   * controller, the same time limit (GDPR 26). `redirect`: advice, nothing went anywhere (434/2003, section 8).
   */
  @IsIn(['transfer', 'forwarding', 'redirect'])
  kind: 'transfer' | 'forwarding' | 'redirect';

  /** The authority, in the nominative. */
  @Line()
  receiver: string;

  /** How to reach it, one per line. Empty when it is not known. */
  @Lines(0)
  contactLines: string[];

  @Lines()
  rights: string[];

  /** Kinds of data; empty means all of it. */
  @Lines(0)
  data: string[];

  /** Why, one reason per line. */
  @Lines()
  because: string[];

  /** The last day for its answer; told when the time limit is shared. */
  @ValidateIf((part: PartElsewhere) => part.kind === 'forwarding' || part.dueOn !== undefined)
  @Day()
  dueOn?: string;
}

/** What the person is told of the parts that others answer. Strings stand in the letter's language. */
export class TransferNoticeContext extends LetterHead {
  @Day()
  receivedOn: string;

  /** Does the sender of the letter answer any part itself? */
  @IsBoolean()
  restHere: boolean;

  @Parts(() => PartElsewhere)
  parts: PartElsewhere[];

  @Part(() => Signer)
  signedBy: Signer;

  @Part(() => Contact)
  contact: Contact;
}
