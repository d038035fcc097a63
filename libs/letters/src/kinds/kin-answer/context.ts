import { IsIn, IsNotEmpty, ValidateIf } from 'class-validator';
import { FiledRequest } from '../../parts/filed-request.js';
import { LetterHead } from '../../parts/letter-head.js';
import { Part } from '../../parts/part.js';
import { Contact, Signer } from '../../parts/person.js';
import { Line, Lines, OwnWords } from '../../parts/plain-text.js';
import { RemedyBody } from '../../parts/remedy.js';
import { ServiceOfDecision } from '../../parts/service.js';

export const KIN_OUTCOMES = ['given', 'partly-given', 'refused'] as const;

const givesAll = (letter: KinAnswerContext): boolean => letter.outcome === 'given';

/**
 * The decision on an application for data of a person who has died (703/2023 § 52). The GDPR does not apply to the
 * deceased. `requester` is who applies. Strings stand in the letter's language; days are `YYYY-MM-DD`.
 */
export class KinAnswerContext extends LetterHead {
  @Part(() => FiledRequest)
  request: FiledRequest;

  /** Who has died. */
  @Line()
  deceased: string;

  /** What the applicant was to the deceased: "lapsi". */
  @Line()
  kinship: string;

  /** What the applicant needs the data for, as the written application says. */
  @IsNotEmpty()
  @OwnWords()
  purpose: string;

  @IsIn(KIN_OUTCOMES)
  outcome: (typeof KIN_OUTCOMES)[number];

  /** The provisions to the item, a line each. */
  @Lines()
  grounds: string[];

  /** Why the data are or are not needed for the purpose told, in the handler's own words; may be empty when all is given. */
  @OwnWords()
  @ValidateIf((letter: KinAnswerContext) => !givesAll(letter) || letter.ownReasons !== '')
  @IsNotEmpty()
  ownReasons: string;

  /** What is given. Empty when all is refused. */
  @OwnWords()
  @ValidateIf((letter: KinAnswerContext) => letter.outcome !== 'refused' || letter.given !== '')
  @IsNotEmpty()
  given: string;

  /** The documents that come with the letter, by name. */
  @Lines(0)
  documents: string[];

  /** The body that decides for the authority, or the authority itself. */
  @Line()
  decidingBody: string;

  @Part(() => Signer)
  decidedBy: Signer;

  @Part(() => Contact)
  contact: Contact;

  /** The administrative court; needed unless all is given. */
  @ValidateIf((letter: KinAnswerContext) => !givesAll(letter) || letter.court !== undefined)
  @Part(() => RemedyBody)
  court?: RemedyBody;

  @Part(() => ServiceOfDecision)
  service: ServiceOfDecision;
}
