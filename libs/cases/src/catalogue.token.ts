import type { Calendar } from '#deadlines';
import type { Catalogue } from '#registers';

/** Injection token of the frozen catalogue of registers and authorities, with the calendar of this installation. */
export const CATALOGUE = Symbol('catalogue');

/** What stands in the folder of the catalogue. */
export interface InstalledCatalogue extends Catalogue {
  /** The computed holidays and the changes of `calendar.yaml`: every clock is counted by it. */
  readonly calendar: Calendar;
}
