import type { Migration } from './migration.js';

const OF_CASE = (table: string): string => `
alter table ${table} enable row level security;
create policy authority on ${table} for select to desk
  using (authority_id = nullif(current_setting('app.authority', true), ''));
create policy worker on ${table} to worker using (true);
grant select, insert on ${table} to worker;
grant select on ${table} to desk;`;

/**
 * What clocks and routing are counted by, each set following the one before: the worker notices a new one at its start,
 * counts the open clocks anew and writes what moved and whose proposal is another. Both lists are only ever added to.
 * A set follows one set only, so two workers that start at once notice it once.
 */
export const movedDays: Migration = {
  id: '0010-moved',
  sql: `
create table rule_set (
  id uuid primary key,
  follows uuid constraint fk$rule_set_follows references rule_set,
  fingerprint text not null,
  calendar text not null,
  catalogue_files jsonb not null,
  prompt_within_days int not null,
  noticed_at timestamptz not null,
  claims_up_to uuid,
  cases_up_to uuid,
  done_at timestamptz,
  constraint uniq$rule_set_follows unique nulls not distinct (follows)
);
alter table rule_set enable row level security;
create policy worker on rule_set to worker using (true);
grant select, insert, update (claims_up_to, cases_up_to, done_at) on rule_set to worker;

create table clock_moved (
  id uuid primary key,
  rule_set_id uuid not null constraint fk$clock_moved_rule_set references rule_set,
  claim_id uuid not null constraint fk$clock_moved_claim references claim,
  case_id uuid not null constraint fk$clock_moved_case references case_file,
  authority_id text not null,
  from_due date not null,
  to_due date not null,
  because jsonb not null,
  moved_at timestamptz not null,
  constraint uniq$clock_moved unique (rule_set_id, claim_id)
);
create index idx$clock_moved_claim on clock_moved (claim_id);
create index idx$clock_moved_case on clock_moved (case_id);
create index idx$clock_moved_at on clock_moved (authority_id, moved_at desc);
${OF_CASE('clock_moved')}

create table routing_changed (
  id uuid primary key,
  rule_set_id uuid not null constraint fk$routing_changed_rule_set references rule_set,
  case_id uuid not null constraint fk$routing_changed_case references case_file,
  authority_id text not null,
  from_authorities text[] not null,
  to_authorities text[] not null,
  noticed_at timestamptz not null,
  constraint uniq$routing_changed unique (rule_set_id, case_id)
);
create index idx$routing_changed_case on routing_changed (case_id);
create index idx$routing_changed_at on routing_changed (authority_id, noticed_at desc);
${OF_CASE('routing_changed')}
`,
};
