import type { Migration } from './migration.js';

const OPEN = `('open', 'running', 'to-confirm', 'manual')`;

/**
 * A case whose claims are all decided is over when everything that was to be done has been done: each system and keeper
 * has said so. Whoever signs the last task may not see the case, so the database ends it. A case in which nothing was to
 * be done stays decided.
 */
export const closedWhenDone: Migration = {
  id: '0028-closed-when-done',
  sql: `
create function nothing_left(of_case uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select 1 from task t where t.case_id = $1 and t.kind <> 'search' and t.state = 'done')
    and not exists (select 1 from task t where t.case_id = $1 and t.state in ${OPEN})
    and not exists (select 1 from claim c where c.case_id = $1 and c.outcome is null) $$;
create function close_done_case() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    update case_file set state = 'closed', version = version + 1, changed_at = coalesce(new.signed_at, now()), changed_by = new.signed_by
      where id = new.case_id and state = 'decided' and nothing_left(new.case_id);
    return null;
  end $$;
create function close_decided_case() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    update case_file set state = 'closed' where id = new.id and nothing_left(new.id);
    return null;
  end $$;
revoke execute on function nothing_left(uuid), close_done_case(), close_decided_case() from public;
create trigger close_case_with_last_task after update of state on task
  for each row when (new.state in ('done', 'cancelled') and old.state <> new.state) execute function close_done_case();
create trigger close_case_without_open_task after update of state on case_file
  for each row when (new.state = 'decided' and old.state <> new.state) execute function close_decided_case();
`,
};
