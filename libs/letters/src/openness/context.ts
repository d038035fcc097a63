import { IsNotEmpty, IsOptional } from 'class-validator';
import { FiledRequest } from '../parts/filed-request.js';
import { LetterHead } from '../parts/letter-head.js';
import { Part } from '../parts/part.js';
import { Contact, Signer } from '../parts/person.js';
import { Day, Line, Lines, OwnWords } from '../parts/plain-text.js';
import { RemedyBody } from '../parts/remedy.js';
import { ServiceOfDecision } from '../parts/service.js';

/**
 * What both letters say in which a document is not given (621/1999). Strings stand in the letter's language and in
 * the nominative; days are `YYYY-MM-DD`.
 */
class NotGiven extends LetterHead {
  @Part(() => FiledRequest)
  request: FiledRequest;

  /** Which data are left out of the document; told when the rest of it is given. Left out: the document is not given at all. */
  @IsOptional()
  @Line()
  extent?: string;

  /** The provision, to the item, a line each. */
  @Lines()
  grounds: string[];

  /** What the provision says, in sentences. */
  @Lines(0)
  reasons: string[];

  /** What is particular to this case, in the handler's words. */
  @IsNotEmpty()
  @OwnWords()
  ownReasons: string;

  /** What was given all the same. An empty string says: nothing. */
  @OwnWords()
  given: string;

  /** The body that decides for the authority: "Elinvoimalautakunta", or the authority itself. */
  @Line()
  decidingBody: string;

  @Part(() => Contact)
  contact: Contact;
}

/** Step one: an official does not give the document and tells the four things of 621/1999 § 14(3). */
export class OpennessRefusalContext extends NotGiven {
  /** The official. */
  @Part(() => Signer)
  signedBy: Signer;

  /** Where the person brings the matter to the authority after signing in; left out for who filed without sign-in. */
  @IsOptional()
  @Line()
  onlineAt?: string;
}

/** Step two: the authority decides; its decision can be appealed (621/1999 § 33). */
export class OpennessDecisionContext extends NotGiven {
  /** The day on which the authority was asked to decide. */
  @Day()
  askedOn: string;

  @Lines(0)
  annexes: string[];

  @Part(() => Signer)
  decidedBy: Signer;

  /** The administrative court that takes the appeal. */
  @Part(() => RemedyBody)
  court: RemedyBody;

  @Part(() => ServiceOfDecision)
  service: ServiceOfDecision;
}
