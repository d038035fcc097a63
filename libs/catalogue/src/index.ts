export { catalogueSchemas } from './catalogue-schema.js';
export { checkCatalogue } from './check/check-catalogue.js';
export { loadCatalogue, type ReadCatalogue, readCatalogue } from './load-catalogue.js';
export { CatalogueError, type CatalogueProblem } from './problem.js';
