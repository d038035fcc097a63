import { IsIn, IsOptional } from 'class-validator';
import { Part } from './part.js';
import { Line, Lines } from './plain-text.js';

/**
 * How a decision is appealed. `hallintovalitus`: straight to the administrative court (808/2019, 30 days).
 * `oikaisuvaatimus`: request for an administrative review (Local Government Act 410/2015, section 134; 14 days,
 * section 138). Which one a municipality uses is not settled; the authority's setting chooses.
 */
export const REMEDIES = ['hallintovalitus', 'oikaisuvaatimus'] as const;

/** The court or the municipal body that takes the appeal, and where it is delivered. */
export class RemedyBody {
  /** In the nominative: "Hämeenlinnan hallinto-oikeus", "Kaupunginhallitus". */
  @Line()
  name: string;

  @Lines()
  addressLines: string[];

  /** Left out where the court is not named. */
  @IsOptional()
  @Line()
  email?: string;

  @IsOptional()
  @Line()
  phone?: string;

  /** Opening hours of the office that receives the appeal: "ma–pe klo 8.00–16.15". */
  @IsOptional()
  @Line()
  hours?: string;
}

/** The remedy stated in the letter. Without one the letter cannot be issued. */
export class Remedy {
  @IsIn(REMEDIES)
  kind: (typeof REMEDIES)[number];

  @Part(() => RemedyBody)
  body: RemedyBody;
}
