import { Day, Line, Lines } from './plain-text.js';

/** The request as it came in. */
export class FiledRequest {
  /** The legal day of arrival. */
  @Day()
  receivedOn: string;

  /** How it came, in the nominative: "Tietopyyntö-palvelu", "kirje". */
  @Line()
  channel: string;

  /** The rights used, by name: "oikeus tietojen poistamiseen (17 artikla)". */
  @Lines()
  rights: string[];

  /** What exactly was asked, in a sentence or two, one paragraph per line. */
  @Lines()
  scope: string[];
}
