import { IsOptional } from 'class-validator';
import { FiledRequest } from '../../parts/filed-request.js';
import { LetterHead } from '../../parts/letter-head.js';
import { Part, Parts } from '../../parts/part.js';
import { Contact } from '../../parts/person.js';
import { Day, Line } from '../../parts/plain-text.js';

/** By when one right must be answered, and by which rule. */
export class AcknowledgedClock {
  /** The right, by name. */
  @Line()
  right: string;

  @Day()
  dueOn: string;

  /** The rule: "tietosuoja-asetuksen 12 artiklan 3 kohta". */
  @Line()
  rule: string;
}

/** What the person is told at once when a request has come in. Nobody signs it. */
export class AcknowledgementContext extends LetterHead {
  @Part(() => FiledRequest)
  request: FiledRequest;

  @Parts(() => AcknowledgedClock)
  clocks: AcknowledgedClock[];

  /** Where the case can be followed; left out for who filed on paper and does not sign in. */
  @IsOptional()
  @Line()
  onlineAt?: string;

  @Part(() => Contact)
  contact: Contact;
}
