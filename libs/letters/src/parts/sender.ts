import { IsOptional } from 'class-validator';
import { Line, Lines } from './plain-text.js';

/** Who sends the letter. */
export class Sender {
  /** The authority in the nominative: "Lahden kaupunki". */
  @Line()
  authority: string;

  /** The unit: "Työllisyyspalvelut". */
  @IsOptional()
  @Line()
  unit?: string;

  /** The registry's contact details for the foot of each page, one per line: address, telephone, e-mail. */
  @Lines()
  contactLines: string[];
}

/** Where the letter goes: the window address. */
export class Recipient {
  @Line()
  name: string;

  /** Street and postal lines. Empty for electronic delivery and always for a protected address. */
  @Lines(0)
  addressLines: string[];
}
