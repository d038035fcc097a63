import { IsNotEmpty, IsOptional } from 'class-validator';
import { AnswerLetter } from '../../answers/answer-letter.js';
import { Part, Parts } from '../../parts/part.js';
import { Lines, OwnWords } from '../../parts/plain-text.js';
import { Remedy } from '../../parts/remedy.js';
import { MissingResult, SearchedSystem } from '../../parts/searched.js';
import { ServiceOfDecision } from '../../parts/service.js';

/** What GDPR 15(1) and (2) make the controller tell besides the data, as the register's catalogue entry has it. */
export class ProcessingInformation {
  /** (a) The purposes, each with its legal basis and statutes. */
  @Lines()
  purposes: string[];

  /** (b) The categories of data. */
  @Lines()
  categories: string[];

  /** (c) To whom the data of this person have actually been disclosed (C-154/21), in the handler's words. */
  @IsNotEmpty()
  @OwnWords()
  recipients: string;

  /** (d) For how long. */
  @Lines()
  retention: string[];

  /** (g) Where the data come from. */
  @Lines()
  sources: string[];

  /** (h) Automated decisions. */
  @Lines()
  automated: string[];

  /** 15(2) Transfers to third countries and their safeguards. */
  @Lines()
  transfers: string[];

  /** Who answers questions about the register, and the data protection officer, a line each. */
  @Lines()
  contacts: string[];
}

/** The answer to a request for access: the data or a summary of them, the information, and where it was looked. */
export class AccessAnswerContext extends AnswerLetter {
  /** The data in summary, or what the attached copies are, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  given: string;

  @Parts(() => SearchedSystem, 0)
  searched: SearchedSystem[];

  /** The documents that come with the letter, by name. */
  @Lines(0)
  documents: string[];

  /** What follows later. */
  @Parts(() => MissingResult, 0)
  missing: MissingResult[];

  @Part(() => ProcessingInformation)
  information: ProcessingInformation;

  /** Left out while the authority has not chosen its remedy: the answer is given in time all the same. */
  @IsOptional()
  @Part(() => Remedy)
  remedy?: Remedy;

  @Part(() => ServiceOfDecision)
  service: ServiceOfDecision;
}
