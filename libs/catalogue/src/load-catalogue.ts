import type { Catalogue } from '#registers';
import { catalogueFiles } from './catalogue-files.js';
import { CatalogueError } from './problem.js';
import { readCatalogue } from './read-catalogue.js';

/**
 * Loads the register catalogue once, at start: validated, checked and frozen.
 *
 * @param dir folder of the catalogue, e.g. `db/catalogue`
 * @throws CatalogueError listing every problem of shape and meaning
 */
export function loadCatalogue(dir: string): Catalogue {
  const read = readCatalogue(catalogueFiles(dir));
  if (!read.ok) throw new CatalogueError(read.problems);
  return read.catalogue;
}
