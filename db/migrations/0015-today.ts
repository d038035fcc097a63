import type { Migration } from './migration.js';

/**
 * The day of the transaction, as the clock of the program tells it; and whose the work of somebody is today as the actor
 * sees it: the actor's own while standing in, else still that person's.
 */
export const today: Migration = {
  id: '0015-today',
  sql: `
create function today() returns date
  language sql stable set search_path = public
  as $$ select nullif(current_setting('app.today', true), '')::date $$;
create function done_by(of uuid) returns uuid
  language sql stable set search_path = public
  as $$ select case when stand_in($1, today()) = me then me else $1 end
    from (select nullif(current_setting('app.staff', true), '')::uuid as me) actor $$;
revoke execute on function today(), done_by(uuid) from public;
grant execute on function done_by(uuid) to desk;
grant execute on function today() to portal, desk, worker;
`,
};
