export { type CatalogueFiles, catalogueFiles } from './catalogue-files.js';
export {
  type CatalogueDifference,
  catalogueDifference,
  isEmptyDifference,
  type RegisterDifference,
} from './difference/catalogue-difference.js';
export { catalogueSchemas } from './catalogue-schema.js';
export { checkCatalogue } from './check/check-catalogue.js';
export { checkFiles } from './check/check-files.js';
export { loadCatalogue } from './load-catalogue.js';
export { CALENDAR, calendarChanges, installedCalendar } from './installed-calendar.js';
export { CatalogueError, type CatalogueProblem } from './problem.js';
export { readCatalogue, versionOf } from './read-catalogue.js';
