import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import { FiledRequest } from '../../parts/filed-request.js';
import { LetterHead } from '../../parts/letter-head.js';
import { Part } from '../../parts/part.js';
import { Contact, Signer } from '../../parts/person.js';
import { Day, Line, Lines } from '../../parts/plain-text.js';

/** How and when the person who sent the request has been told of the transfer. */
export class ToldRequester {
  @Day()
  on: string;

  /** In the nominative: "Tietopyyntö-palvelu", "kirje". */
  @Line()
  channel: string;
}

/**
 * What the letter to another authority says when that authority answers a share of a request. Strings stand in
 * the letter's language and in the nominative; days are `YYYY-MM-DD`.
 */
export class TransferContext extends LetterHead {
  /** How the receiver reaches the person, one per line. Empty when it must not be told or is not known. */
  @Lines(0)
  requesterContactLines: string[];

  @Part(() => FiledRequest)
  request: FiledRequest;

  /** What is transferred: register, data and period, one share per line. */
  @Lines()
  shares: string[];

  /** Why: the reasons of the routing proposal, one sentence or two per line. */
  @Lines()
  because: string[];

  /**
   * `shared`: joint controllers, forwarding within the same matter, the clock runs from the first receipt
   * (GDPR 26(3)). `own`: a separate controller, a transfer under 434/2003, section 21, with a clock of its own.
   */
  @IsIn(['shared', 'own'])
  clock: 'shared' | 'own';

  /** The last day for the answer; told when the clock is shared. */
  @ValidateIf((letter: TransferContext) => letter.clock !== 'own' || letter.dueOn !== undefined)
  @Day()
  dueOn?: string;

  /** Left out when the person has not been told yet: the letter then says nothing of it. */
  @IsOptional()
  @Part(() => ToldRequester)
  toldRequester?: ToldRequester;

  @Part(() => Signer)
  signedBy: Signer;

  @Part(() => Contact)
  contact: Contact;

  @Lines(0)
  annexes: string[];
}
