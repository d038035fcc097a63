import type { Catalogue } from '#registers';
import type { ClockRules } from './clocks/read-clock.js';

/** Injection token of the frozen catalogue of registers and authorities, with the calendar of this installation. */
export const CATALOGUE = Symbol('catalogue');

/**
 * What stands in the folder of the catalogue, with what every clock is counted by: the computed holidays with the
 * changes of `calendar.yaml`, and the setting of prompt questions.
 */
export interface InstalledCatalogue extends Catalogue, ClockRules {}
