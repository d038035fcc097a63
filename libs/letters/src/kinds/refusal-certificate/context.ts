import { FiledRequest } from '../../parts/filed-request.js';
import { LetterHead } from '../../parts/letter-head.js';
import { Part, Parts } from '../../parts/part.js';
import { Contact, Signer } from '../../parts/person.js';
import { Lines, OwnWords } from '../../parts/plain-text.js';
import { Remedy } from '../../parts/remedy.js';
import { ServiceOfDecision } from '../../parts/service.js';
import { DecidedRight } from './decided-right.js';
import { RefusesSomething } from './refuses-something.js';
import { TellsIndirectAccess } from './tells-indirect-access.js';

/**
 * What the refusal certificate says. All strings stand in the letter's language and in the nominative; days are
 * `YYYY-MM-DD` and written out by the template. Plain data; a field not listed here is refused.
 */
export class RefusalCertificateContext extends LetterHead {
  /** The controller; several when they are joint controllers, the deciding one first. */
  @Lines()
  controllers: string[];

  @Part(() => FiledRequest)
  request: FiledRequest;

  @Parts(() => DecidedRight)
  @RefusesSomething()
  decisions: DecidedRight[];

  /** What was done or given all the same. An empty string says: nothing; the letter then says so. */
  @OwnWords()
  given: string;

  /** Who decided. */
  @Part(() => Signer)
  decidedBy: Signer;

  /** Who tells more. */
  @Part(() => Contact)
  contact: Contact;

  @Part(() => Remedy)
  remedy: Remedy;

  /** Tell of the indirect access of 1050/2018, section 34, subsection 4: needed when section 34 is a ground. */
  @TellsIndirectAccess()
  indirectAccess: boolean;

  /** Annexes besides the appeal instructions, which are always attached. */
  @Lines(0)
  annexes: string[];

  @Part(() => ServiceOfDecision)
  service: ServiceOfDecision;
}
