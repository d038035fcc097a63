import { loadCatalogue } from '#catalogue';
import type { Catalogue } from '#registers';
import { catalogueFolder } from './catalogue-folder.js';

/** The catalogue, read once when a command that needs it is loaded. */
export const catalogue: Catalogue = loadCatalogue(catalogueFolder());
