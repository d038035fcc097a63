export { claimsOfCase, clocksOfCase, tasksOfCase, wholeCase } from './client-parts.js';
export { type ClientRequest, FileClientRequest } from './file-client-request.js';
export { ReadCatalogue } from './read-catalogue.js';
export { ListClientCases } from './list-client-cases.js';
export { OpenClientCase } from './open-client-case.js';
