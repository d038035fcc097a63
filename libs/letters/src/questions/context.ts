import { IsIn, IsNotEmpty, IsOptional } from 'class-validator';
import { FiledRequest } from '../parts/filed-request.js';
import { LetterHead } from '../parts/letter-head.js';
import { Part, Parts } from '../parts/part.js';
import { Contact, Signer } from '../parts/person.js';
import { Day, Line, OwnWords } from '../parts/plain-text.js';

/** What a question does to a time limit: stops it until the answer, leaves it running, or there is nothing to wait for. */
export const QUESTION_EFFECTS = ['pauses', 'runs', 'at-once'] as const;

/** The time limit of one right and what the question does to it. */
export class QuestionedClock {
  /** The right, by name. */
  @Line()
  right: string;

  /** The last day as it stands without the question. */
  @Day()
  dueOn: string;

  @IsIn(QUESTION_EFFECTS)
  effect: (typeof QUESTION_EFFECTS)[number];
}

/**
 * What a letter says in which the authority asks the person for something: for proof of identity or for
 * clarification. Strings stand in the letter's language and in the nominative; days are `YYYY-MM-DD`.
 */
export class QuestionContext extends LetterHead {
  /** The request, with the rights that the question is about. */
  @Part(() => FiledRequest)
  request: FiledRequest;

  /** What is asked and why, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  asks: string;

  /** The day by which an answer is hoped for. No time limit: a later answer counts as well. */
  @Day()
  replyBy: string;

  /** Where the person answers after signing in; left out for who filed without sign-in. */
  @IsOptional()
  @Line()
  onlineAt?: string;

  @Parts(() => QuestionedClock)
  clocks: QuestionedClock[];

  @Part(() => Signer)
  signedBy: Signer;

  @Part(() => Contact)
  contact: Contact;
}
