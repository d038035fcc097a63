import type { Migration } from './migration.js';

/**
 * At which hour an authority is warned, asked before its case is there: while a case is being opened, those that are
 * opened after it wait for its number.
 */
export const warningHour: Migration = {
  id: '0140-warning-hour',
  sql: `
create function warning_hour_at(of_authority text) returns int
  language sql stable security definer set search_path = public
  as $$ select (o.value ->> 'warningHour')::int from setting o
    where o.authority_id = of_authority and o.name = 'work-limits' $$;
revoke execute on function warning_hour_at(text) from public;
grant execute on function warning_hour_at(text) to portal, desk, api;
`,
};
