import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const STAFF = `nullif(current_setting('app.staff', true), '')`;
const OF_BREACH = 'exists (select 1 from breach b where b.id = breach_step.breach_id)';

/**
 * A letter that went to the wrong person, or holds data of somebody else: a personal data breach (GDPR Art. 33, 34). What
 * was done about it is only ever added. Such a letter is not shown on the own page once it was stopped. An envelope is
 * `stopped` when it had not left, `misdirected` when somebody else got it.
 */
export const breaches: Migration = {
  id: '0130-breaches',
  sql: `
create table breach (
  id uuid primary key,
  number bigint generated always as identity,
  authority_id text not null,
  case_id uuid not null constraint fk$breach_case references case_file,
  letter_id uuid not null constraint fk$breach_letter references letter,
  kind text not null constraint check$breach_kind check (kind in ('wrong-recipient', 'wrong-data')),
  what text not null,
  aware_at timestamptz not null,
  notify_by_at timestamptz not null,
  reported_at timestamptz not null,
  reported_by uuid not null constraint fk$breach_reported_by references staff,
  closed_at timestamptz
);
create index idx$breach_authority on breach (authority_id, number);
create index idx$breach_case on breach (case_id);
create unique index uniq$breach_letter on breach (letter_id);
create index idx$breach_reported_by on breach (reported_by);

create table breach_step (
  id uuid primary key,
  number bigint generated always as identity,
  breach_id uuid not null constraint fk$breach_step_breach references breach,
  kind text not null constraint check$breach_step_kind
    check (kind in ('assessed', 'ombudsman-notified', 'person-told', 'person-not-told', 'closed')),
  risk text constraint check$breach_step_risk check (risk in ('none', 'risk', 'high')),
  words text not null,
  done_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null constraint fk$breach_step_recorded_by references staff,
  constraint check$breach_step_assessed check ((kind = 'assessed') = (risk is not null))
);
create index idx$breach_step_breach on breach_step (breach_id, number);
create index idx$breach_step_recorded_by on breach_step (recorded_by);

grant select, insert, update (closed_at) on breach to desk;
grant select, insert on breach_step to desk;
grant select on breach, breach_step to worker;
alter table breach enable row level security;
alter table breach_step enable row level security;
create policy authority on breach for select to desk using (authority_id = ${AUTHORITY});
create policy report on breach for insert to desk with check (authority_id = ${AUTHORITY}
  and reported_by::text = ${STAFF} and exists (select 1 from letter l where l.id = letter_id and l.case_id = breach.case_id));
create policy close on breach for update to desk using (authority_id = ${AUTHORITY} and closed_at is null)
  with check (authority_id = ${AUTHORITY});
create policy worker on breach for select to worker using (true);
create policy authority on breach_step for select to desk using (${OF_BREACH});
create policy add on breach_step for insert to desk with check (recorded_by::text = ${STAFF} and ${OF_BREACH});
create policy worker on breach_step for select to worker using (true);

create function is_withheld(of_letter uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select 1 from breach b where b.letter_id = of_letter and b.kind = 'wrong-data') $$;
revoke execute on function is_withheld(uuid) from public;
grant execute on function is_withheld(uuid) to portal, desk, worker;
create policy not_withheld on stored_file as restrictive for select to portal using (not exists (
  select 1 from disclosure d where stored_file.id = any (d.document_ids) and is_withheld(d.letter_id)));

alter table delivery drop constraint check$delivery_state;
alter table delivery add constraint check$delivery_state check (state in ('planned', 'sent', 'available', 'waiting',
  'failed', 'returned', 'stopped', 'misdirected'));
`,
};
