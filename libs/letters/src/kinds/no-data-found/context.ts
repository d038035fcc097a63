import { IsNotEmpty, IsOptional } from 'class-validator';
import { AnswerLetter } from '../../answers/answer-letter.js';
import { Part, Parts } from '../../parts/part.js';
import { Line, OwnWords } from '../../parts/plain-text.js';
import { Remedy } from '../../parts/remedy.js';
import { SearchedSystem } from '../../parts/searched.js';
import { ServiceOfDecision } from '../../parts/service.js';

/** The answer that nothing is held of what the request is about. It is no refusal, and it must be possible to check it. */
export class NoDataFoundContext extends AnswerLetter {
  /** Where it was looked and why there is nothing, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  reasons: string;

  @Parts(() => SearchedSystem, 0)
  searched: SearchedSystem[];

  /** Of documents: the body that decides when the person asks for the authority's decision (621/1999 § 14(3)). */
  @IsOptional()
  @Line()
  decidingBody?: string;

  /** Left out while the authority has not chosen its remedy, and of documents, where its decision comes first. */
  @IsOptional()
  @Part(() => Remedy)
  remedy?: Remedy;

  @Part(() => ServiceOfDecision)
  service: ServiceOfDecision;
}
