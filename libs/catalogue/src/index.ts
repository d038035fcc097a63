export { catalogueSchemas } from './catalogue-schema.js';
export { checkCatalogue } from './check/check-catalogue.js';
export { checkFiles } from './check/check-files.js';
export { loadCatalogue } from './load-catalogue.js';
export { CatalogueError, type CatalogueProblem } from './problem.js';
