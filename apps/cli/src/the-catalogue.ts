import { loadCatalogue } from '#catalogue';
import type { Catalogue } from '#registers';
import { CATALOGUE_DIR } from './catalogue-dir.js';

/** The catalogue, read once when a command that needs it is loaded. */
export const catalogue: Catalogue = loadCatalogue(CATALOGUE_DIR);
