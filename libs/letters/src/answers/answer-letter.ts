import { FiledRequest } from '../parts/filed-request.js';
import { LetterHead } from '../parts/letter-head.js';
import { Part } from '../parts/part.js';
import { Contact, Signer } from '../parts/person.js';
import { Line, Lines } from '../parts/plain-text.js';

/**
 * What every answer to a request says: who answers whom, about which request and register. Strings stand in the
 * letter's language and in the nominative; days are `YYYY-MM-DD`.
 */
export class AnswerLetter extends LetterHead {
  /** The controller; several when they are joint controllers, the answering one first. */
  @Lines()
  controllers: string[];

  /** The request, with the rights that the answer is about. */
  @Part(() => FiledRequest)
  request: FiledRequest;

  @Line()
  register: string;

  @Part(() => Signer)
  signedBy: Signer;

  @Part(() => Contact)
  contact: Contact;
}
