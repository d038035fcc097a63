import { FileClientRequest } from './file-client-request.js';
import { ListClientCases } from './list-client-cases.js';
import { OpenClientCase } from './open-client-case.js';
import { ReadCatalogue } from './read-catalogue.js';

/** What programs of the organisation do over the interface. */
export const CLIENTS = [ListClientCases, OpenClientCase, FileClientRequest, ReadCatalogue];
