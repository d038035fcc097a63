import { IsNotEmpty, IsOptional } from 'class-validator';
import { AnswerLetter } from '../../answers/answer-letter.js';
import { Part, Parts } from '../../parts/part.js';
import { Line, Lines, OwnWords } from '../../parts/plain-text.js';
import { Remedy } from '../../parts/remedy.js';
import { SearchedSystem } from '../../parts/searched.js';
import { ServiceOfDecision } from '../../parts/service.js';

/** The answer that nothing is held of what the request is about. It is no refusal, and it must be possible to check it. */
export class NoDataFoundContext extends AnswerLetter {
  /** Where it was looked and why there is nothing, in the handler's own words. */
  @IsNotEmpty()
  @OwnWords()
  reasons: string;

  /** The provision the request rests on, to the item: "EU:n yleinen tietosuoja-asetus (EU) 2016/679, 15 artiklan 1 kohta". */
  @Lines()
  grounds: string[];

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
