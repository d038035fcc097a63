import { IsIn, IsNotEmpty } from 'class-validator';
import { AnswerLetter } from '../../answers/answer-letter.js';
import { Part } from '../../parts/part.js';
import { Day, Lines, OwnWords } from '../../parts/plain-text.js';
import { Remedy } from '../../parts/remedy.js';
import { ServiceOfDecision } from '../../parts/service.js';

/**
 * Why nobody was identified: there was reasonable doubt and it stayed (GDPR 12(6)), or what the register holds does not
 * let anybody be told apart (GDPR 11(2), 12(2)).
 */
export const IDENTITY_GROUNDS = ['doubt', 'cannot-identify'] as const;

/**
 * The decision not to carry out a request because identity was not established. It is a refusal: reasons, complaint and
 * remedy belong to it (GDPR 12(4)). It holds nothing from a register, as who reads it is not known.
 */
export class IdentityNotEstablishedContext extends AnswerLetter {
  @IsIn(IDENTITY_GROUNDS)
  ground: (typeof IDENTITY_GROUNDS)[number];

  /** What was asked for to establish identity, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  asked: string;

  @Day()
  askedOn: string;

  /** What came of it, and why it did not do, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  came: string;

  /** What remains open and how the person may go on, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  open: string;

  @Part(() => Remedy)
  remedy: Remedy;

  /** Annexes besides the appeal instructions, which are always attached. */
  @Lines(0)
  annexes: string[];

  @Part(() => ServiceOfDecision)
  service: ServiceOfDecision;
}
