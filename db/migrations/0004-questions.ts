import type { Migration } from './migration.js';

/** The case belongs to the signed-in person themselves: having filed in the same browser is not enough to write in it. */
const OF_THE_PERSON = `exists (select 1 from case_file c join request r on r.id = c.request_id
  where c.id = case_id and r.person_key = nullif(current_setting('app.person', true), ''))`;

const VISIBLE = 'exists (select 1 from case_file c where c.id = case_id)';

/**
 * What the authority asks the person and what the person answers; messages both ways. `content` is sealed. A question
 * is never deleted: one sent by mistake is undone, and its clock events with it. The portal writes answers and messages
 * in the person's own cases. `answered_now` lets it move the state of the case and the index over its clocks in the
 * very transaction in which the person's answer came, and never otherwise.
 */
export const questions: Migration = {
  id: '0004-questions',
  sql: `
create table question (
  id uuid primary key,
  case_id uuid not null constraint fk$question_case references case_file,
  kind text not null constraint check$question_kind check (kind in ('identity', 'clarification')),
  claim_ids uuid[] not null constraint check$question_claim_ids check (cardinality(claim_ids) > 0),
  content text not null,
  asked_on date not null,
  asked_at timestamptz not null,
  asked_by uuid not null constraint fk$question_asked_by references staff,
  reply_hoped_on date not null,
  letter_id uuid not null constraint fk$question_letter references letter,
  undone_at timestamptz,
  undone_by uuid constraint fk$question_undone_by references staff,
  undone_because text constraint check$question_undone_because
    check (undone_because in ('by-mistake', 'not-needed', 'no-answer')),
  constraint check$question_undone check (num_nulls(undone_at, undone_by, undone_because) in (0, 3))
);
create index idx$question_case on question (case_id);
create index idx$question_asked_by on question (asked_by);
create index idx$question_letter on question (letter_id);
create index idx$question_undone_by on question (undone_by);

create table question_answer (
  id uuid primary key,
  question_id uuid not null constraint uniq$question_answer_question unique
    constraint fk$question_answer_question references question,
  case_id uuid not null constraint fk$question_answer_case references case_file,
  channel text not null constraint check$question_answer_channel
    check (channel in ('portal', 'letter', 'email', 'phone', 'visit', 'unit')),
  arrived_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid constraint fk$question_answer_recorded_by references staff,
  identity_method text constraint check$question_answer_identity_method check (identity_method in
    ('strong-sign-in', 'passport', 'identity-card', 'driving-licence', 'certified-delivery', 'call-back')),
  content text not null,
  constraint check$question_answer_recorded check ((channel = 'portal') = (recorded_by is null))
);
create index idx$question_answer_case on question_answer (case_id);
create index idx$question_answer_recorded_by on question_answer (recorded_by);

create table case_message (
  id uuid primary key,
  case_id uuid not null constraint fk$case_message_case references case_file,
  from_person boolean not null,
  content text not null,
  sent_at timestamptz not null,
  sent_by uuid constraint fk$case_message_sent_by references staff,
  read_at timestamptz,
  read_by uuid constraint fk$case_message_read_by references staff,
  constraint check$case_message_sender check (from_person = (sent_by is null)),
  constraint check$case_message_read check (num_nulls(read_at, read_by) in (0, 2))
);
create index idx$case_message_case on case_message (case_id);
create index idx$case_message_sent_by on case_message (sent_by);
create index idx$case_message_read_by on case_message (read_by);

alter table clock_event add column question_id uuid constraint fk$clock_event_question references question;
create index idx$clock_event_of_question on clock_event (question_id);
alter table stored_file add column answer_id uuid constraint fk$stored_file_answer references question_answer;
create index idx$stored_file_answer on stored_file (answer_id);

grant select on question to portal;
grant select, insert on question to desk;
grant update (undone_at, undone_by, undone_because) on question to desk;
grant select, insert on question_answer to portal, desk;
grant select, insert on case_message to portal, desk;
grant update (read_at, read_by) on case_message to desk;
grant update (state, version, lead_due, lead_nominal, changed_at, changed_by) on case_file to portal;
grant update (nominal, due) on claim to portal;

alter table question enable row level security;
create policy citizen on question for select to portal using (${VISIBLE});
create policy authority on question to desk using (${VISIBLE});

alter table question_answer enable row level security;
create policy citizen on question_answer for select to portal using (${VISIBLE});
create policy answer on question_answer for insert to portal with check (channel = 'portal' and ${OF_THE_PERSON}
  and exists (select 1 from question q where q.id = question_id and q.case_id = question_answer.case_id
              and q.undone_at is null));
create policy authority on question_answer for select to desk using (${VISIBLE});
create policy record on question_answer for insert to desk with check (channel <> 'portal' and ${VISIBLE}
  and exists (select 1 from question q where q.id = question_id and q.case_id = question_answer.case_id));

alter table case_message enable row level security;
create policy citizen on case_message for select to portal using (${VISIBLE});
create policy write on case_message for insert to portal with check (from_person and ${OF_THE_PERSON});
create policy authority on case_message to desk using (${VISIBLE}) with check (${VISIBLE} and not from_person);
create policy read on case_message for update to desk using (${VISIBLE}) with check (${VISIBLE});

create policy answer on clock_event for insert to portal with check (
  type in ('identity-confirmed', 'clarification-given')
  and exists (select 1 from question q join question_answer a on a.question_id = q.id
              join case_file c on c.id = q.case_id join request r on r.id = c.request_id
              where q.id = clock_event.question_id and clock_event.claim_id = any (q.claim_ids)
              and r.person_key = nullif(current_setting('app.person', true), '')));

create function answered_now(case_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select 1 from question_answer a
    where a.case_id = $1 and a.recorded_by is null and a.xmin = pg_current_xact_id()::xid) $$;
revoke execute on function answered_now(uuid) from public;
grant execute on function answered_now(uuid) to portal;
create policy answered on case_file for update to portal using (answered_now(id))
  with check (changed_by is null and state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval', 'decided'));
create policy answered on claim for update to portal using (answered_now(case_id)) with check (answered_now(case_id));
`,
};
