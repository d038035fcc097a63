import type { LetterDefinition } from '../../letter-definition.js';
import { SEARCH_REQUEST_CONTENT } from './content.js';
import { SearchRequestContext } from './context.js';
import { sampleSearchRequest } from './sample.js';
import { searchRequestView } from './view.js';

/** The letter to a processor or another keeper without an account: look for the data, or do what was granted. */
export const SEARCH_REQUEST: LetterDefinition<'search-request', SearchRequestContext> = {
  kind: 'search-request',
  name: {
    fi: 'Pyyntö tietojen säilyttäjälle',
    sv: 'Begäran till den som har uppgifterna',
    en: 'Request to a keeper of data',
  },
  version: 1,
  context: SearchRequestContext,
  content: SEARCH_REQUEST_CONTENT,
  view: searchRequestView,
  sample: sampleSearchRequest,
};
