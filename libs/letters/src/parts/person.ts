import { IsOptional } from 'class-validator';
import { Part } from './part.js';
import { Line, Lines } from './plain-text.js';

/** Who speaks for the person, and on what ground. */
export class Representative {
  @Line()
  name: string;

  /** The basis of the right to speak: "teki pyynnön huoltajana". */
  @Line()
  basis: string;
}

/** Whose data the request is about. There is no field for the personal identity code. */
export class Requester {
  @Line()
  name: string;

  @IsOptional()
  @Part(() => Representative)
  representative?: Representative;
}

/** The member of staff who decided or signed. */
export class Signer {
  @Line()
  name: string;

  /** The office held: "palvelupäällikkö". */
  @Line()
  title: string;
}

/** Who tells more (Administrative Procedure Act 434/2003, section 44). */
export class Contact {
  @Line()
  name: string;

  @IsOptional()
  @Line()
  title?: string;

  /** Telephone, e-mail, address, one per line. */
  @Lines()
  lines: string[];
}
