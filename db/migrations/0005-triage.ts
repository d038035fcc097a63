import type { Migration } from './migration.js';

const OF_CASE = (table: string): string => `exists (select 1 from case_file c where c.id = ${table}.case_id)`;

/**
 * What the registry office does to claims and cases after they were filed: claims added, ended as added in error or
 * moved to the longer openness period; cases joined; the sending of letters that the office sends by itself. All of it
 * is only ever added. `origin` tells why a claim is there.
 */
export const triage: Migration = {
  id: '0005-triage',
  sql: `
alter table claim add column origin text not null default 'asked' constraint check$claim_origin
  check (origin in ('asked', 'consent-withdrawn', 'added', 'joined'));
alter table claim drop constraint check$claim_outcome;
alter table claim add constraint check$claim_outcome check (outcome in
  ('granted', 'partly-granted', 'refused', 'not-held', 'transferred', 'withdrawn', 'added-in-error', 'joined'));

create table claim_act (
  id uuid primary key,
  case_id uuid not null constraint fk$claim_act_case references case_file,
  claim_id uuid not null constraint fk$claim_act_claim references claim,
  act text not null constraint check$claim_act_act
    check (act in ('opened-with', 'added', 'ended-in-error', 'made-extensive', 'joined')),
  reason text not null,
  from_due date,
  to_due date,
  recorded_at timestamptz not null,
  recorded_by uuid constraint fk$claim_act_recorded_by references staff
);
create index idx$claim_act_case on claim_act (case_id);
create index idx$claim_act_claim on claim_act (claim_id);
create index idx$claim_act_recorded_by on claim_act (recorded_by);

create table case_join (
  id uuid primary key,
  case_id uuid not null constraint fk$case_join_case references case_file,
  joined_case_id uuid not null constraint uniq$case_join_joined_case unique
    constraint fk$case_join_joined_case references case_file,
  case_number text not null,
  joined_case_number text not null,
  joined_at timestamptz not null,
  joined_by uuid not null constraint fk$case_join_joined_by references staff,
  constraint check$case_join_two check (case_id <> joined_case_id)
);
create index idx$case_join_case on case_join (case_id);
create index idx$case_join_joined_by on case_join (joined_by);

create table letter_sending (
  id uuid primary key,
  case_id uuid not null constraint fk$letter_sending_case references case_file,
  letter_id uuid not null constraint uniq$letter_sending_letter unique
    constraint fk$letter_sending_letter references letter,
  way text not null constraint check$letter_sending_way
    check (way in ('secure-email', 'post', 'registry-system', 'handed-over')),
  sent_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null constraint fk$letter_sending_recorded_by references staff
);
create index idx$letter_sending_case on letter_sending (case_id);
create index idx$letter_sending_recorded_by on letter_sending (recorded_by);

grant select, insert on claim_act to portal;
grant select, insert on claim_act, case_join, letter_sending to desk;
grant select on case_join, letter_sending to portal;
grant select on claim_act, case_join, letter_sending to worker;

alter table claim_act enable row level security;
create policy citizen on claim_act for select to portal using (${OF_CASE('claim_act')});
create policy file on claim_act for insert to portal
  with check (act = 'opened-with' and recorded_by is null and ${OF_CASE('claim_act')});
create policy authority on claim_act for select to desk using (${OF_CASE('claim_act')});
create policy record on claim_act for insert to desk
  with check (${OF_CASE('claim_act')} or (act = 'opened-with' and opened_now(case_id)));
create policy worker on claim_act for select to worker using (true);

alter table case_join enable row level security;
create policy citizen on case_join for select to portal
  using (exists (select 1 from case_file c where c.id in (case_join.case_id, joined_case_id)));
create policy authority on case_join for select to desk using (${OF_CASE('case_join')});
create policy record on case_join for insert to desk with check (${OF_CASE('case_join')}
  and exists (select 1 from case_file c where c.id = joined_case_id));
create policy worker on case_join for select to worker using (true);

alter table letter_sending enable row level security;
create policy citizen on letter_sending for select to portal using (${OF_CASE('letter_sending')});
create policy authority on letter_sending for select to desk using (${OF_CASE('letter_sending')});
create policy record on letter_sending for insert to desk with check (${OF_CASE('letter_sending')});
create policy worker on letter_sending for select to worker using (true);
`,
};
