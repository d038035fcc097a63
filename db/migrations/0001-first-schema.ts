import type { Migration } from './migration.js';

/** Staff, sessions and drafts; requests, cases, claims and their clocks; decisions. */
export const firstSchema: Migration = {
  id: '0001-first-schema',
  sql: `
create table staff (
  id uuid primary key,
  subject text not null constraint uniq$staff_subject unique,
  authority_id text not null,
  unit text not null,
  name text not null,
  email text not null,
  title text not null,
  roles text[] not null,
  active boolean not null default true
);

create table app_session (
  id text primary key,
  app text not null constraint check$app_session_app check (app in ('portal', 'desk')),
  data text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index idx$app_session_expires_at on app_session (expires_at);

create table draft (
  id uuid primary key,
  person_key text,
  content text not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null
);
create index idx$draft_person_key on draft (person_key);

create table case_series (
  authority_id text not null,
  year int not null,
  last int not null,
  primary key (authority_id, year)
);

create table request (
  id uuid primary key,
  receiving_authority_id text not null,
  channel text not null
    constraint check$request_channel check (channel in ('portal', 'letter', 'email', 'phone', 'visit', 'unit')),
  received_on date not null,
  received_at timestamptz,
  entered_at timestamptz not null,
  entered_by uuid constraint fk$request_entered_by references staff,
  person_key text,
  hetu_key text,
  identity text not null,
  identity_check text not null
    constraint check$request_identity_check check (identity_check in ('strong', 'none', 'id-shown')),
  language text not null constraint check$request_language check (language in ('fi', 'sv', 'en')),
  answer_by text not null
    constraint check$request_answer_by check (answer_by in ('portal', 'post', 'counter', 'email-notice')),
  register_id text,
  municipality_id text,
  data_ids text[] not null,
  answers text not null,
  catalogue_version text not null
);
create index idx$request_person_key on request (person_key);
create index idx$request_hetu_key on request (hetu_key);
create index idx$request_entered_by on request (entered_by);

create table request_name_key (
  request_id uuid not null constraint fk$request_name_key_request references request,
  name_key text not null,
  primary key (request_id, name_key)
);
create index idx$request_name_key_name_key on request_name_key (name_key);

create table case_file (
  id uuid primary key,
  request_id uuid not null constraint fk$case_file_request references request,
  authority_id text not null,
  case_number text not null constraint uniq$case_file_case_number unique,
  state text not null,
  version int not null default 1,
  received_on date not null,
  opened_at timestamptz not null,
  triaged_at timestamptz,
  handler_id uuid constraint fk$case_file_handler references staff,
  register_id text,
  lead_due date not null,
  lead_nominal date not null,
  retention_class text not null,
  catalogue_version text not null,
  routing_share jsonb,
  protected boolean not null default false,
  changed_at timestamptz not null,
  changed_by uuid constraint fk$case_file_changed_by references staff
);
create index idx$case_file_request on case_file (request_id);
create index idx$case_file_handler on case_file (handler_id);
create index idx$case_file_changed_by on case_file (changed_by);
create index idx$case_file_work on case_file (authority_id, state, lead_due);

create table claim (
  id uuid primary key,
  case_id uuid not null constraint fk$claim_case references case_file,
  "right" text not null,
  regime text not null,
  scope text not null,
  data_ids text[] not null,
  outcome text constraint check$claim_outcome check
    (outcome in ('granted', 'partly-granted', 'refused', 'not-held', 'transferred', 'withdrawn')),
  nominal date not null,
  due date not null,
  closed_at timestamptz,
  constraint check$claim_closed check ((outcome is null) = (closed_at is null))
);
create index idx$claim_case on claim (case_id);
create index idx$claim_open_due on claim (due) where outcome is null;

create table clock_event (
  id uuid primary key,
  claim_id uuid not null constraint fk$clock_event_claim references claim,
  type text not null,
  on_day date not null,
  undoes uuid constraint fk$clock_event_undoes references clock_event,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index idx$clock_event_claim on clock_event (claim_id);
create index idx$clock_event_undoes on clock_event (undoes);

create table clock_warning (
  id uuid primary key,
  claim_id uuid not null constraint fk$clock_warning_claim references claim,
  case_id uuid not null constraint fk$clock_warning_case references case_file,
  authority_id text not null,
  kind text not null,
  due date not null,
  raised_at timestamptz not null,
  constraint uniq$clock_warning unique (claim_id, kind, due)
);
create index idx$clock_warning_case on clock_warning (case_id);

create table decision (
  id uuid primary key,
  case_id uuid not null constraint fk$decision_case references case_file,
  claim_id uuid not null constraint uniq$decision_claim unique constraint fk$decision_claim references claim,
  state text not null
    constraint check$decision_state check (state in ('draft', 'awaiting-approval', 'approved', 'issued')),
  outcome text not null,
  ground_id text not null,
  content text not null,
  written_by uuid not null constraint fk$decision_written_by references staff,
  approver_id uuid constraint fk$decision_approver references staff,
  approved_by uuid constraint fk$decision_approved_by references staff,
  approved_at timestamptz,
  returned_note text,
  changed_at timestamptz not null,
  constraint check$decision_two_people check (approved_by is null or approved_by <> written_by),
  constraint check$decision_approved check ((approved_by is null) = (approved_at is null))
);
create index idx$decision_case on decision (case_id);
create index idx$decision_written_by on decision (written_by);
create index idx$decision_approver on decision (approver_id);
create index idx$decision_approved_by on decision (approved_by);
`,
};
