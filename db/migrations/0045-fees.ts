import type { Migration } from './migration.js';

const OF_CASE = `exists (select 1 from case_file c where c.id = fee.case_id)`;

/**
 * A fee for an answer: told of first, then answered by the person, and only then decided (EDPB 01/2022 § 188). An amount
 * is whole cents. Neither the notice nor the decision changes once it is there; each is a letter.
 */
export const fees: Migration = {
  id: '0045-fees',
  sql: `
create table fee (
  id uuid primary key,
  case_id uuid not null constraint fk$fee_case references case_file,
  claim_id uuid not null constraint fk$fee_claim references claim,
  basis text not null constraint check$fee_basis
    check (basis in ('unfounded', 'excessive', 'further-copies', 'openness', 'log-repeat')),
  cents int not null constraint check$fee_cents check (cents > 0),
  content text not null,
  reply_hoped_on date not null,
  notice_letter_id uuid not null constraint uniq$fee_notice unique constraint fk$fee_notice_letter references letter,
  noticed_at timestamptz not null,
  noticed_by uuid not null constraint fk$fee_noticed_by references staff,
  answer text constraint check$fee_answer check (answer in ('accepted', 'narrowed', 'withdrawn')),
  answer_way text constraint check$fee_answer_way check (answer_way in ('letter', 'email', 'phone', 'visit', 'message')),
  answered_on date,
  answer_recorded_by uuid constraint fk$fee_answer_recorded_by references staff,
  decision_letter_id uuid constraint uniq$fee_decision unique constraint fk$fee_decision_letter references letter,
  decided_at timestamptz,
  decided_by uuid constraint fk$fee_decided_by references staff,
  constraint check$fee_answered check (
    (answer is null) = (answered_on is null) and (answer is null) = (answer_way is null)
    and (answer is null) = (answer_recorded_by is null)),
  constraint check$fee_decided check (
    (decision_letter_id is null) = (decided_at is null) and (decision_letter_id is null) = (decided_by is null)
    and (decision_letter_id is null or answer is not distinct from 'accepted'))
);
create index idx$fee_case on fee (case_id);
create index idx$fee_claim on fee (claim_id);
create index idx$fee_noticed_by on fee (noticed_by);
create index idx$fee_answer_recorded_by on fee (answer_recorded_by);
create index idx$fee_decided_by on fee (decided_by);
grant select, insert, update (answer, answer_way, answered_on, answer_recorded_by, decision_letter_id, decided_at, decided_by)
  on fee to desk;
alter table fee enable row level security;
create policy authority on fee to desk using (${OF_CASE}) with check (${OF_CASE});
`,
};
