import type { Migration } from './migration.js';

/** Files, letters and their ways to the person; parts that went elsewhere; the audit trail; the outbox. */
export const lettersAndTraces: Migration = {
  id: '0002-letters-and-traces',
  sql: `
create table stored_file (
  id uuid primary key,
  request_id uuid not null constraint fk$stored_file_request references request,
  case_id uuid constraint fk$stored_file_case references case_file,
  kind text not null constraint check$stored_file_kind check (kind in ('attachment', 'letter')),
  name text not null,
  type text not null,
  bytes int not null,
  sha256 text not null,
  quarantine text not null
    constraint check$stored_file_quarantine check (quarantine in ('unscanned', 'clean', 'infected')),
  stored_at timestamptz not null
);
create index idx$stored_file_request on stored_file (request_id);
create index idx$stored_file_case on stored_file (case_id);

create table letter (
  id uuid primary key,
  case_id uuid not null constraint fk$letter_case references case_file,
  claim_id uuid constraint fk$letter_claim references claim,
  kind text not null,
  language text not null constraint check$letter_language check (language in ('fi', 'sv', 'en')),
  to_person boolean not null,
  title text not null,
  template_version text not null,
  engine_version text not null,
  content text not null,
  file_id uuid not null constraint fk$letter_file references stored_file,
  sha256 text not null,
  pages int not null,
  issued_at timestamptz not null,
  issued_by uuid not null constraint fk$letter_issued_by references staff
);
create index idx$letter_case on letter (case_id);
create index idx$letter_claim on letter (claim_id);
create index idx$letter_file on letter (file_id);
create index idx$letter_issued_by on letter (issued_by);

create table delivery (
  id uuid primary key,
  case_id uuid not null constraint fk$delivery_case references case_file,
  letter_id uuid constraint fk$delivery_letter references letter,
  channel text not null constraint check$delivery_channel check (channel in ('portal', 'email-notice')),
  reason text not null,
  state text not null constraint check$delivery_state check (state in ('planned', 'sent', 'available', 'failed')),
  planned_at timestamptz not null,
  done_at timestamptz
);
create index idx$delivery_case on delivery (case_id);
create index idx$delivery_letter on delivery (letter_id);

create table transfer (
  id uuid primary key,
  request_id uuid not null constraint fk$transfer_request references request,
  case_id uuid not null constraint fk$transfer_case references case_file,
  to_authority_id text not null,
  kind text not null constraint check$transfer_kind check (kind in ('transfer', 'forwarding', 'redirect')),
  because jsonb not null,
  rights text[] not null,
  data_ids text[] not null,
  letter_id uuid constraint fk$transfer_letter references letter,
  sent_on date not null,
  sent_by uuid not null constraint fk$transfer_sent_by references staff
);
create index idx$transfer_request on transfer (request_id);
create index idx$transfer_case on transfer (case_id);
create index idx$transfer_letter on transfer (letter_id);
create index idx$transfer_sent_by on transfer (sent_by);

create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  authority_id text,
  actor_kind text not null
    constraint check$audit_event_actor_kind check (actor_kind in ('citizen', 'staff', 'system')),
  actor text,
  role text,
  action text not null,
  request_id uuid,
  case_id uuid,
  subject_id uuid
);
create index idx$audit_event_case on audit_event (case_id, id);
create index idx$audit_event_authority on audit_event (authority_id, id);

create table outbox (
  id uuid primary key,
  job text not null,
  payload jsonb not null,
  run_at timestamptz not null,
  key text constraint uniq$outbox_key unique,
  created_at timestamptz not null default now(),
  relayed_at timestamptz,
  done_at timestamptz,
  failed_at timestamptz,
  attempts int not null default 0,
  last_error_code text
);
create index idx$outbox_waiting on outbox (run_at) where relayed_at is null and done_at is null;
create index idx$outbox_open on outbox (run_at, id)
  where relayed_at is not null and done_at is null and failed_at is null;
`,
};
