import type { Migration } from './migration.js';

const OWN_AUTHORITY = `authority_id = nullif(current_setting('app.authority', true), '')`;
const OF_SEEN_REQUEST = 'exists (select 1 from request r where r.id = request_id)';

/**
 * Requests made for somebody else with the proof of it, what a person needs to be able to read the answer, and
 * feedback on accessibility. What was told of a principal or of a need stands sealed.
 */
export const behalf: Migration = {
  id: '0008-behalf',
  sql: `
alter table request add column needs text;
alter table stored_file add column is_proof boolean not null default false;

create table representation (
  request_id uuid primary key constraint fk$representation_request references request,
  speaker text not null constraint check$representation_speaker
    check (speaker in ('guardian', 'court-guardian', 'attorney', 'mandate')),
  standing text not null constraint check$representation_standing check (standing in ('may', 'judgement')),
  facts text not null,
  principal_key text
);
create index idx$representation_principal_key on representation (principal_key);

create table proof_check (
  id uuid primary key,
  request_id uuid not null constraint fk$proof_check_request references representation,
  case_id uuid not null constraint fk$proof_check_case references case_file,
  outcome text not null constraint check$proof_check_outcome check (outcome in ('sufficient', 'insufficient')),
  checked_at timestamptz not null,
  checked_by uuid not null constraint fk$proof_check_checked_by references staff
);
create index idx$proof_check_request on proof_check (request_id);
create index idx$proof_check_case on proof_check (case_id);
create index idx$proof_check_checked_by on proof_check (checked_by);

create table feedback (
  id uuid primary key,
  authority_id text not null,
  kind text not null constraint check$feedback_kind check (kind in ('accessibility', 'accessible-format', 'general')),
  language text not null constraint check$feedback_language check (language in ('fi', 'sv', 'en')),
  received_on date not null,
  received_at timestamptz not null,
  content text not null,
  answered_at timestamptz,
  answered_by uuid constraint fk$feedback_answered_by references staff,
  answer text,
  mail_state text not null default 'none' constraint check$feedback_mail_state check (mail_state in ('none', 'planned', 'sent')),
  constraint check$feedback_answered check ((answered_at is null) = (answer is null))
);
create index idx$feedback_open on feedback (authority_id, received_on) where answered_at is null;
create index idx$feedback_answered_by on feedback (answered_by);

grant select, insert on representation to portal;
grant select on representation to desk;
grant select, insert on proof_check to desk;
grant insert on feedback to portal;
grant select, update (answered_at, answered_by, answer, mail_state) on feedback to desk;
grant select, update (mail_state) on feedback to worker;

alter table representation enable row level security;
create policy citizen on representation for select to portal using (${OF_SEEN_REQUEST});
create policy file on representation for insert to portal with check (${OF_SEEN_REQUEST});
create policy authority on representation for select to desk using (${OF_SEEN_REQUEST});

alter table proof_check enable row level security;
create policy authority on proof_check for select to desk using (${OF_SEEN_REQUEST});
create policy record on proof_check for insert to desk with check (
  exists (select 1 from case_file c where c.id = case_id and c.request_id = proof_check.request_id
          and c.${OWN_AUTHORITY}));

alter table feedback enable row level security;
create policy send on feedback for insert to portal
  with check (answered_at is null and answered_by is null and mail_state = 'none');
create policy authority on feedback to desk using (${OWN_AUTHORITY}) with check (${OWN_AUTHORITY});
create policy worker on feedback to worker using (true);
`,
};
