import type { Migration } from './migration.js';

/**
 * What the registry named in triage that the request did not say: the home municipality and the kinds of data. Null is
 * "as the request says". The register that it names stands where the case's register always stood.
 */
export const namedRouteFacts: Migration = {
  id: '0023-named-route-facts',
  sql: `
alter table case_file add column named_municipality_id text, add column named_data_ids text[];
`,
};
