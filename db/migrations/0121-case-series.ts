import type { Migration } from './migration.js';

/**
 * Whoever opens a case takes the next number of its authority, which need not be their own. That is all they do with the
 * series: it begins at one and goes up by one, and belongs to its authority and year for good.
 */
export const caseSeries: Migration = {
  id: '0121-case-series',
  sql: `
revoke update on case_series from portal, desk, api;
grant update (last) on case_series to portal, desk, api;
create function next_in_series() returns trigger
  language plpgsql set search_path = public
  as $$ begin
    if current_user in ('portal', 'desk', 'api') and new.last <> (case tg_op when 'INSERT' then 1 else old.last + 1 end) then
      raise exception 'The series of case numbers goes up by one';
    end if;
    return new;
  end $$;
create trigger next_in_series before insert or update on case_series for each row execute function next_in_series();
`,
};
