import type { Migration } from './migration.js';

/** Finds what was done to a request before it had a case; what has a case is found by that. */
export const auditOfAPerson: Migration = {
  id: '0081-audit-of-a-person',
  sql: `
create index idx$audit_event_request on audit_event (request_id, id) where case_id is null and request_id is not null;
`,
};
