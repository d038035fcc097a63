import type { Migration } from './migration.js';

const OF_CASE = (table: string): string => `exists (select 1 from case_file c where c.id = ${table}.case_id)`;

/**
 * Answers: a claim may be answered in parts, so that it has a decision for each; how and by whom the identity was
 * checked before data were given; what was given, to whom and on which basis.
 *
 * An issued decision is not removed with a withdrawal: what was answered before stays.
 */
export const answers: Migration = {
  id: '0014-answers',
  sql: `
alter table decision drop constraint uniq$decision_claim;
create unique index uniq$decision_being_made on decision (claim_id) where state <> 'issued';
create index idx$decision_claim on decision (claim_id);

create or replace function withdraw_claim() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    perform 1 from case_file where id = new.case_id for update;
    update claim set outcome = 'withdrawn', closed_at = new.recorded_at
      where id = new.claim_id and case_id = new.case_id and outcome is null;
    if not found then return null; end if;
    delete from decision where claim_id = new.claim_id and state <> 'issued';
    perform case_after(new.case_id, new.recorded_at, new.recorded_by);
    return new;
  end $$;

create table identity_check (
  id uuid primary key,
  request_id uuid not null constraint fk$identity_check_request references request,
  case_id uuid not null constraint fk$identity_check_case references case_file,
  method text not null constraint check$identity_check_method check (method in
    ('strong-sign-in', 'passport', 'identity-card', 'driving-licence', 'certified-delivery', 'call-back')),
  checked_on date not null,
  checked_at timestamptz not null,
  checked_by uuid not null constraint fk$identity_check_checked_by references staff
);
create index idx$identity_check_request on identity_check (request_id);
create index idx$identity_check_case on identity_check (case_id);
create index idx$identity_check_checked_by on identity_check (checked_by);

create table disclosure (
  id uuid primary key,
  case_id uuid not null constraint fk$disclosure_case references case_file,
  claim_id uuid not null constraint fk$disclosure_claim references claim,
  letter_id uuid constraint fk$disclosure_letter references letter,
  recipient text not null,
  basis text not null,
  given_on date not null,
  way text not null constraint check$disclosure_way check (way in ('portal', 'post', 'counter', 'viewing')),
  document_ids uuid[] not null,
  recorded_by uuid not null constraint fk$disclosure_recorded_by references staff,
  at timestamptz not null
);
create index idx$disclosure_case on disclosure (case_id);
create index idx$disclosure_claim on disclosure (claim_id);
create index idx$disclosure_letter on disclosure (letter_id);
create index idx$disclosure_recorded_by on disclosure (recorded_by);

grant select, insert on identity_check, disclosure to desk;
grant select on disclosure to portal;

alter table identity_check enable row level security;
create policy authority on identity_check for select to desk using (${OF_CASE('identity_check')});
create policy record on identity_check for insert to desk with check (
  exists (select 1 from case_file c where c.id = case_id and c.request_id = identity_check.request_id));

alter table disclosure enable row level security;
create policy citizen on disclosure for select to portal using (${OF_CASE('disclosure')});
create policy authority on disclosure for select to desk using (${OF_CASE('disclosure')});
create policy record on disclosure for insert to desk with check (${OF_CASE('disclosure')});
`,
};
