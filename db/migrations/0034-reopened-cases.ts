import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;

/**
 * The database ends a case with its last task, and whoever signs that task may not see the case. This lets the program
 * know that it ended, so that the closing stands in the history.
 */
export const reopenedCases: Migration = {
  id: '0034-reopened-cases',
  sql: `
create function is_case_closed(case_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select 1 from case_file c
    where c.id = $1 and c.authority_id = ${AUTHORITY} and c.state = 'closed') $$;
revoke execute on function is_case_closed(uuid) from public;
grant execute on function is_case_closed(uuid) to desk;
`,
};
