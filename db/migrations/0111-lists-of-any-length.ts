import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const NO_EXPERT = `not (coalesce(current_setting('app.expert', true), '') = 'yes')`;
const OPEN = `('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`;
/** What the policies of a case ask: with it an index answers a count alone. */
const ASKED = `protected, request_id, triaged_at`;

/**
 * Lists that take no longer with a million cases. A search by a person is led by the rarest of the name's words, each
 * word in the order of the diary, as the words of the subject line are: `diary_name` holds the same keyed hashes as
 * `request_name_key`, by case, and triggers write it. What is counted above a list is counted in an index alone.
 */
export const listsOfAnyLength: Migration = {
  id: '0111-lists-of-any-length',
  sql: `
create table diary_name (
  authority_id text not null,
  name_key text not null,
  received_on date not null,
  case_id uuid not null constraint fk$diary_name_case references case_file on delete cascade,
  protected boolean not null,
  primary key (authority_id, name_key, received_on, case_id) include (protected)
);
create index idx$diary_name_case on diary_name (case_id);
grant select on diary_name to desk;
alter table diary_name enable row level security;
create policy authority on diary_name for select to desk using (authority_id = ${AUTHORITY});
create policy named_only on diary_name as restrictive for select to desk using (not protected or sees_case(case_id));
create policy not_for_experts on diary_name as restrictive for select to desk using (${NO_EXPERT});

create function index_names_of_case() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    if tg_op = 'UPDATE' then delete from diary_name where case_id = new.id; end if; insert into diary_name (authority_id, name_key, received_on, case_id, protected)
      select new.authority_id, n.name_key, new.received_on, new.id, new.protected from request_name_key n where n.request_id = new.request_id;
    return null;
  end $$;
create trigger index_names_of_new_case after insert on case_file for each row execute function index_names_of_case();
create trigger index_names_of_moved_case after update of received_on, authority_id, protected on case_file
  for each row when ((old.received_on, old.authority_id, old.protected) is distinct from (new.received_on, new.authority_id, new.protected))
  execute function index_names_of_case();

create function index_name() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    if tg_op <> 'INSERT' then
      delete from diary_name d using case_file c
        where c.request_id = old.request_id and d.case_id = c.id and d.name_key = old.name_key;
    end if;
    if tg_op <> 'DELETE' then insert into diary_name (authority_id, name_key, received_on, case_id, protected)
        select c.authority_id, new.name_key, c.received_on, c.id, c.protected from case_file c where c.request_id = new.request_id
        on conflict do nothing;
    end if;
    return null;
  end $$;
create trigger index_name after insert or update or delete on request_name_key
  for each row execute function index_name();
revoke execute on function index_names_of_case(), index_name() from public;

do $$ begin insert into diary_name (authority_id, name_key, received_on, case_id, protected)
  select c.authority_id, n.name_key, c.received_on, c.id, c.protected
  from request_name_key n join case_file c on c.request_id = n.request_id; end $$;

drop index idx$case_file_inbox;
drop index idx$case_file_open;
drop index idx$case_file_untaken;
drop index idx$case_file_mine;
create index idx$case_file_inbox on case_file (authority_id, lead_due, id) include (${ASKED})
  where triaged_at is null and state in ('received', 'awaiting-person');
create index idx$case_file_open on case_file (authority_id, lead_due, id) include (lead_paused, ${ASKED})
  where state in ${OPEN};
create index idx$case_file_untaken on case_file (authority_id, lead_due, id) include (${ASKED})
  where triaged_at is not null and handler_id is null and state in ${OPEN};
create index idx$case_file_mine on case_file (handler_id, lead_due, id) include (authority_id, ${ASKED})
  where triaged_at is not null and state in ${OPEN};
`,
};
