import type { Migration } from './migration.js';

/**
 * The next number of an authority's yearly series, written into its case by the statement that adds the case: between
 * the number and the commit nobody waits for the program, and the others of the authority wait for nothing else.
 */
export const nextCaseNumber: Migration = {
  id: '0174-next-case-number',
  sql: `
create function next_case_number(of_authority text, of_year int, before text, after text) returns text
  language sql volatile set search_path = public
  as $$ insert into case_series (authority_id, year, last) values (of_authority, of_year, 1)
    on conflict (authority_id, year) do update set last = case_series.last + 1 returning before || last || after $$;
revoke execute on function next_case_number(text, int, text, text) from public;
grant execute on function next_case_number(text, int, text, text) to portal, desk, api;
`,
};
