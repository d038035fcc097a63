import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const STAFF = `nullif(current_setting('app.staff', true), '')`;
const OPEN = `('open', 'running', 'to-confirm', 'manual')`;
const PLANNED = (id: string, asked: string, at: string): string =>
  `insert into outbox (id, job, payload, run_at, key, created_at)
    values (gen_random_uuid(), 'records.export-case', jsonb_build_object('exportId', ${id}, 'asked', ${asked}),
      ${at}, 'records/' || ${id} || '/' || ${asked}, ${at}) on conflict do nothing;`;

/**
 * Each closing of a case of an authority that exports is a row, and its package is planned with it. Cases close in many
 * ways, the last of them by a task whose signer may not see the case: so the database sees to it, at the end of the
 * transaction, when all of it is written. \`outdated_at\`: the case was opened again, or something came to it since.
 *
 * The worker tells which authorities export, from its own settings; the desk reads that.
 */
export const records: Migration = {
  id: '0065-records',
  sql: `
create table record_authority (
  authority_id text primary key,
  told_at timestamptz not null
);

create table record_export (
  id uuid primary key,
  case_id uuid not null constraint fk$record_export_case references case_file,
  authority_id text not null,
  number int not null constraint check$record_export_number check (number > 0),
  state text not null constraint check$record_export_state check (state in ('waiting', 'delivered', 'failed')),
  closed_at timestamptz not null,
  asked int not null default 1,
  asked_by uuid constraint fk$record_export_asked_by references staff,
  outdated_at timestamptz,
  delivered_at timestamptz,
  folder text,
  sha256 text,
  error_code text,
  constraint uniq$record_export unique (case_id, number),
  constraint check$record_export_delivered check (num_nulls(delivered_at, folder, sha256)
    = case when state = 'delivered' then 0 else 3 end)
);
create unique index uniq$record_export_standing on record_export (case_id) where outdated_at is null;
create index idx$record_export_asked_by on record_export (asked_by);
create index idx$record_export_list on record_export (authority_id, state, closed_at desc, id);
create index idx$record_export_waiting on record_export (id) where state = 'waiting';

create function case_is_over(of_case uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select 1 from case_file c where c.id = $1
    and (c.state in ('transferred', 'withdrawn', 'joined', 'closed') or c.state = 'decided'
      and not exists (select 1 from task t where t.case_id = c.id and t.state in ${OPEN}))) $$;

create function next_record_export(of_case uuid, at timestamptz, by_staff uuid) returns void
  language plpgsql security definer set search_path = public
  as $$ declare made uuid; begin insert into record_export (id, case_id, authority_id, number, state, closed_at, asked_by)
      select gen_random_uuid(), c.id, c.authority_id, (select count(*) + 1 from record_export e where e.case_id = c.id),
        'waiting', at, by_staff from case_file c where c.id = of_case
      on conflict do nothing returning id into made;
    if made is not null then ${PLANNED('made', '1', 'at')} end if;
  end $$;

create function note_closing(of_case uuid) returns void
  language plpgsql security definer set search_path = public
  as $$ declare one case_file; begin
    select * into one from case_file where id = of_case;
    if not exists (select 1 from record_authority a where a.authority_id = one.authority_id) then return; end if;
    if case_is_over(of_case) then perform next_record_export(of_case, one.changed_at, null);
    else update record_export set outdated_at = one.changed_at where case_id = of_case and outdated_at is null;
    end if;
  end $$;

create function note_addition(of_case uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = public
  as $$ begin
    update record_export set outdated_at = at where case_id = of_case and outdated_at is null and state = 'delivered';
    if found then perform next_record_export(of_case, at, null); end if;
  end $$;

create function ask_record_export(export_id uuid, at timestamptz) returns text
  language plpgsql security definer set search_path = public
  as $$ declare one record_export; by_staff uuid := ${STAFF}::uuid; begin
    select * into one from record_export
      where id = export_id and authority_id = ${AUTHORITY} and outdated_at is null for update;
    if one.id is null then return 'not-found'; end if;
    if one.state = 'waiting' then return 'waiting'; end if;
    if one.state = 'failed' then
      update record_export set state = 'waiting', asked = asked + 1, asked_by = by_staff, error_code = null
        where id = export_id; ${PLANNED('one.id', '(one.asked + 1)', 'at')}
    else
      update record_export set outdated_at = at where id = export_id;
      perform next_record_export(one.case_id, at, by_staff);
    end if;
    return 'asked';
  end $$;

create function closing_of_case() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin perform note_closing(new.id); return null; end $$;
create function closing_of_task() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin perform note_closing(new.case_id); return null; end $$;
create function addition_to_record() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin perform note_addition(new.case_id, new.recorded_at); return null; end $$;
create function sent_on_its_way() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin perform note_addition(new.case_id, coalesce(new.done_at, now())); return null; end $$;
create function known_of_delivery() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin perform note_addition((select d.case_id from delivery d where d.id = new.delivery_id), new.recorded_at); return null; end $$;
create function end_of_review() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin perform note_addition(new.case_id, new.closed_at); return null; end $$;
revoke execute on function case_is_over(uuid), next_record_export(uuid, timestamptz, uuid), note_closing(uuid),
  note_addition(uuid, timestamptz), ask_record_export(uuid, timestamptz), closing_of_case(), closing_of_task(),
  addition_to_record(), sent_on_its_way(), known_of_delivery(), end_of_review() from public;
grant execute on function case_is_over(uuid), note_closing(uuid) to worker;
grant execute on function ask_record_export(uuid, timestamptz) to desk;

create constraint trigger record_of_case after update of state on case_file deferrable initially deferred
  for each row when (old.state <> new.state) execute function closing_of_case();
create constraint trigger record_of_new_task after insert on task deferrable initially deferred
  for each row execute function closing_of_task();
create constraint trigger record_of_task after update of state on task deferrable initially deferred
  for each row when (old.state <> new.state) execute function closing_of_task();
create constraint trigger record_of_sending after insert on letter_sending deferrable initially deferred
  for each row execute function addition_to_record();
create constraint trigger record_of_delivery after update of state on delivery deferrable initially deferred
  for each row when (old.state <> new.state and new.channel <> 'email-notice' and new.state in ('sent', 'available', 'returned')) execute function sent_on_its_way();
create constraint trigger record_of_service after insert on delivery_event deferrable initially deferred
  for each row execute function known_of_delivery();
create constraint trigger record_of_review after insert on review deferrable initially deferred
  for each row execute function addition_to_record();
create constraint trigger record_of_ended_review after update of outcome on review deferrable initially deferred
  for each row when (old.outcome is distinct from new.outcome) execute function end_of_review();

grant select on record_authority, record_export to desk;
grant select, insert, update (told_at), delete on record_authority to worker;
grant select, update (state, delivered_at, folder, sha256, error_code) on record_export to worker;
grant select (request_id, speaker, facts) on representation to worker;
grant select (case_id, method, checked_on) on identity_check to worker;
grant select (case_id, claim_id, letter_id, recipient, basis, given_on, way, at) on disclosure to worker;
grant select (id, kind) on question to worker;
grant select (id, question_id) on question_answer to worker;

alter table record_authority enable row level security;
create policy authority on record_authority for select to desk using (authority_id = ${AUTHORITY});
create policy worker on record_authority to worker using (true) with check (true);
alter table record_export enable row level security;
create policy authority on record_export for select to desk using (authority_id = ${AUTHORITY});
create policy not_for_experts on record_export as restrictive to desk
  using (coalesce(current_setting('app.expert', true), '') <> 'yes');
create policy worker on record_export to worker using (true);
${['representation', 'identity_check', 'disclosure', 'question', 'question_answer']
  .map((table) => `create policy export_record on ${table} for select to worker using (true);`)
  .join('\n')}
`,
};
