import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const STAFF = `nullif(current_setting('app.staff', true), '')`;
/** No subquery: policies that ask each other's tables may not hold one. */
const EXPERT = `(coalesce(current_setting('app.expert', true), '') = 'yes')`;
/** Given to me or to whom I stand in for today; of my own unit; or of one that I lead today. */
const DONE_BY_ME = `(done_by(assignee_id)::text = ${STAFF} or unit = (select s.unit from staff s where s.id::text = ${STAFF})
  or lead_of(authority_id, unit, today())::text = ${STAFF})`;
const OPEN = `('open', 'running', 'to-confirm', 'manual')`;
const OF_TASK = (table: string): string => `exists (select 1 from task t where t.id = ${table}.task_id)`;

/**
 * Tasks: look in this system, or do this in this system, for this case. Who searches which system is a setting of each
 * authority. An actor whose only role is expert sees no case: only tasks of the own unit, given to them or to whom they
 * stand in for, the documents of those tasks, and a request they wrote in themselves until the registry has routed it. The policies that say so are
 * restrictive: they narrow whatever other policies allow, now and later. When a case is over without an answer, its open
 * tasks are over too: a trigger sees to it, whoever ended the case.
 */
export const tasks: Migration = {
  id: '0020-tasks',
  sql: `
create table system_setting (
  authority_id text not null,
  register_id text not null,
  system_id text not null,
  way text not null constraint check$system_setting_way check (way in ('unit', 'letter', 'connector')),
  unit text,
  keeper_name text,
  keeper_address text,
  connector jsonb,
  changed_at timestamptz not null,
  changed_by uuid constraint fk$system_setting_changed_by references staff,
  primary key (authority_id, register_id, system_id)
);
create index idx$system_setting_changed_by on system_setting (changed_by);

create table task (
  id uuid primary key,
  case_id uuid not null constraint fk$task_case references case_file,
  authority_id text not null,
  claim_ids uuid[] not null,
  kind text not null constraint check$task_kind check (kind in ('search', 'rectification', 'erasure', 'restriction',
    'lifting', 'stop-processing', 'note-disclosure', 'recipient-notice')),
  register_id text,
  system_id text,
  way text not null constraint check$task_way check (way in ('unit', 'letter', 'connector')),
  unit text,
  assignee_id uuid constraint fk$task_assignee references staff,
  keeper text,
  due_on date not null,
  state text not null constraint check$task_state
    check (state in ('open', 'running', 'to-confirm', 'manual', 'done', 'cancelled')),
  outcome text constraint check$task_outcome check (outcome in ('nothing-found', 'overview', 'copies', 'inspection',
    'done', 'nothing-there', 'cannot')),
  content text not null,
  signed_by uuid constraint fk$task_signed_by references staff,
  signed_at timestamptz,
  letter_id uuid constraint fk$task_letter references letter,
  version int not null default 1,
  made_at timestamptz not null,
  made_by uuid not null constraint fk$task_made_by references staff,
  constraint check$task_signed check ((state = 'done') = (outcome is not null)
    and (state = 'done') = (signed_by is not null) and (signed_by is null) = (signed_at is null))
);
create index idx$task_case on task (case_id);
create index idx$task_assignee on task (assignee_id, due_on, id);
create index idx$task_signed_by on task (signed_by);
create index idx$task_letter on task (letter_id);
create index idx$task_made_by on task (made_by);
create index idx$task_open on task (authority_id, due_on, id) where state in ${OPEN};
create index idx$task_of_unit on task (authority_id, unit, due_on, id) where state in ${OPEN};

create table task_event (
  id uuid primary key,
  task_id uuid not null constraint fk$task_event_task references task,
  case_id uuid not null constraint fk$task_event_case references case_file,
  kind text not null constraint check$task_event_kind check (kind in ('made', 'assigned', 'chased', 'escalated',
    'attempted', 'answered', 'reopened', 'confirmed', 'cancelled')),
  step text,
  due_on date,
  at timestamptz not null,
  by uuid constraint fk$task_event_by references staff
);
create index idx$task_event_task on task_event (task_id, at);
create index idx$task_event_case on task_event (case_id);
create index idx$task_event_by on task_event (by);
create unique index uniq$task_event_chaser on task_event (task_id, step, due_on) where kind in ('chased', 'escalated');

alter table stored_file
  add column task_id uuid constraint fk$stored_file_task references task,
  add column third_party boolean not null default false,
  add column replaced_by uuid constraint fk$stored_file_replaced_by references stored_file;
create index idx$stored_file_task on stored_file (task_id);
create index idx$stored_file_replaced_by on stored_file (replaced_by);

grant select, insert, update on system_setting, task to desk;
grant select, insert on task_event to desk, worker;
grant select on system_setting, task to worker;
grant update (state, content, version) on task to worker;
grant update (third_party, replaced_by) on stored_file to desk;

create function i_entered(request_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select 1 from request r where r.id = $1 and r.entered_by::text = ${STAFF}) $$;
create function request_of_case(case_id uuid) returns uuid
  language sql stable security definer set search_path = public
  as $$ select c.request_id from case_file c where c.id = $1 $$;
revoke execute on function i_entered(uuid), request_of_case(uuid) from public;
grant execute on function i_entered(uuid), request_of_case(uuid) to desk;

create function end_tasks() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    with ended as (
      update task set state = 'cancelled', version = version + 1
      where case_id = new.id and state in ${OPEN} returning id) insert into task_event (id, task_id, case_id, kind, at, by)
      select gen_random_uuid(), id, new.id, 'cancelled', new.changed_at, new.changed_by from ended;
    return null;
  end $$;
revoke execute on function end_tasks() from public;
create trigger end_tasks_with_case after update of state on case_file
  for each row when (new.state in ('withdrawn', 'transferred', 'joined', 'closed') and old.state <> new.state)
  execute function end_tasks();

alter table task enable row level security;
create policy authority on task to desk
  using (not ${EXPERT} and exists (select 1 from case_file c where c.id = case_id))
  with check (not ${EXPERT} and authority_id = ${AUTHORITY} and exists (select 1 from case_file c where c.id = case_id));
create policy expert on task for select to desk using (${EXPERT} and authority_id = ${AUTHORITY} and ${DONE_BY_ME});
create policy expert_signs on task for update to desk using (${EXPERT} and authority_id = ${AUTHORITY} and ${DONE_BY_ME});
create policy worker on task to worker using (true);

alter table task_event enable row level security;
create policy authority on task_event to desk using (${OF_TASK('task_event')}) with check (${OF_TASK('task_event')});
create policy worker on task_event to worker using (true);

alter table system_setting enable row level security;
create policy authority on system_setting to desk using (authority_id = ${AUTHORITY})
  with check (authority_id = ${AUTHORITY});
create policy worker on system_setting for select to worker using (true);

create policy of_task on stored_file for select to desk using (task_id is not null and ${OF_TASK('stored_file')});
create policy record_of_task on stored_file for insert to desk with check (
  request_id = request_of_case(case_id)
  and exists (select 1 from task t where t.id = task_id and t.case_id = stored_file.case_id));
create policy mark_of_task on stored_file for update to desk using (task_id is not null and ${OF_TASK('stored_file')});

create policy no_case_of_experts on case_file as restrictive to desk
  using (not ${EXPERT} or triaged_at is null and i_entered(request_id))
  with check (not ${EXPERT} or i_entered(request_id));
create policy no_request_of_experts on request as restrictive to desk
  using (not ${EXPERT} or entered_by::text = ${STAFF})
  with check (not ${EXPERT} or entered_by::text = ${STAFF});
create policy own_acts_of_experts on audit_event as restrictive for select to desk
  using (not ${EXPERT} or actor = ${STAFF});
${['diary_word', 'entry_draft', 'feedback', 'clock_moved', 'routing_changed']
  .map((table) => `create policy not_for_experts on ${table} as restrictive to desk using (not ${EXPERT});`)
  .join('\n')}
`,
};
