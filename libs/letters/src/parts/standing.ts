import { IsOptional } from 'class-validator';
import { Lines, OwnWords } from './plain-text.js';

/**
 * What an authority lets stand in every letter to a person, besides what the kind of letter says. `contact` and `closing`
 * know the limited markup of the handler's own words, the others lines. All may be left out.
 */
export class Standing {
  /** How to get in touch, after the name of the person who tells more. */
  @IsOptional()
  @OwnWords()
  contact?: string;

  @IsOptional()
  @OwnWords()
  hours?: string;

  /** Where the authority tells how it uses personal data (GDPR 13 and 14). */
  @IsOptional()
  @OwnWords()
  dataProtection?: string;

  /** The last words before the signature. */
  @IsOptional()
  @OwnWords()
  closing?: string;

  /** How to reach the Data Protection Ombudsman, a line each; left out: as in `OMBUDSMAN`. */
  @IsOptional()
  @Lines()
  ombudsman?: string[];
}
