import type { Migration } from './migration.js';

/**
 * What the figures of the data-protection officer are found by: answers by their moment, extensions, and the requests
 * of one person by the key that stands for them. Indexes only: every figure is counted from events, claims and cases.
 */
export const figures: Migration = {
  id: '0022-figures',
  sql: `
create index idx$claim_answered on claim (closed_at, case_id)
  where outcome in ('granted', 'partly-granted', 'refused', 'not-held');
create index idx$clock_event_extended on clock_event (claim_id) where type = 'extended';
create index idx$request_person on request (coalesce(hetu_key, person_key));
`,
};
