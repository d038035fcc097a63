import { IsIn, IsOptional } from 'class-validator';
import { FiledRequest } from '../parts/filed-request.js';
import { Part } from '../parts/part.js';
import { Contact, Requester, Signer } from '../parts/person.js';
import { Day, Line, Lines } from '../parts/plain-text.js';
import { Recipient, Sender } from '../parts/sender.js';

/**
 * What every answer to a request says: who answers whom, about which request and register. Strings stand in the
 * letter's language and in the nominative; days are `YYYY-MM-DD`.
 */
export class AnswerLetter {
  @Part(() => Sender)
  sender: Sender;

  @Part(() => Recipient)
  recipient: Recipient;

  /** The controller; several when they are joint controllers, the answering one first. */
  @Lines()
  controllers: string[];

  @Line()
  caseNumber: string;

  @Day()
  issuedOn: string;

  /** Needed in an English letter: the language of the letter that it translates. */
  @IsOptional()
  @IsIn(['fi', 'sv'])
  translationOf?: 'fi' | 'sv';

  @IsOptional()
  @Line()
  secrecy?: string;

  @Part(() => Requester)
  requester: Requester;

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
