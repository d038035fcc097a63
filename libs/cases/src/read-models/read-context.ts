import type { Sealer } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { InstalledCatalogue } from '../catalogue.token.js';

/** What a read model needs besides its rows. */
export interface ReadContext {
  readonly sealer: Sealer;
  readonly catalogue: InstalledCatalogue;
  readonly today: Temporal.PlainDate;
}
