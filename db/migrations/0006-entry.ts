import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;

/**
 * Entering requests that came by other ways: who of the registry opened a request first and whether anybody was warned
 * that nobody had; and the drafts of the registry, one per imported e-mail. A draft belongs to the authority: each of
 * its registrars sees it, the content is sealed.
 */
export const entry: Migration = {
  id: '0006-entry',
  sql: `
alter table case_file add column first_opened_at timestamptz, add column unopened_warned_at timestamptz;
update case_file set first_opened_at = triaged_at where triaged_at is not null;
create index idx$case_file_unopened on case_file (authority_id, opened_at)
  where first_opened_at is null and unopened_warned_at is not null;
grant update (unopened_warned_at) on case_file to worker;

create table entry_draft (
  id uuid primary key,
  authority_id text not null,
  content text not null,
  version int not null default 1,
  made_by uuid not null constraint fk$entry_draft_made_by references staff,
  made_at timestamptz not null,
  opened_by uuid constraint fk$entry_draft_opened_by references staff,
  opened_at timestamptz,
  expires_at timestamptz not null
);
create index idx$entry_draft_made_by on entry_draft (made_by);
create index idx$entry_draft_opened_by on entry_draft (opened_by);
create index idx$entry_draft_list on entry_draft (authority_id, made_at);
create index idx$entry_draft_expires_at on entry_draft (expires_at);
grant select, insert, update, delete on entry_draft to desk;
grant select, delete on entry_draft to worker;
alter table entry_draft enable row level security;
create policy authority on entry_draft to desk using (authority_id = ${AUTHORITY}) with check (authority_id = ${AUTHORITY});
create policy worker on entry_draft to worker using (true);
`,
};
