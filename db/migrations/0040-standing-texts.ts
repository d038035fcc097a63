import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const STAFF = `nullif(current_setting('app.staff', true), '')`;

/** What an authority lets stand in all its letters, by language. Each change is a further version; none is changed. */
export const standingTexts: Migration = {
  id: '0040-standing-texts',
  sql: `
create table standing_text (
  id uuid primary key,
  authority_id text not null,
  language text not null constraint check$standing_text_language check (language in ('fi', 'sv', 'en')),
  version int not null constraint check$standing_text_version check (version > 0),
  texts jsonb not null,
  made_at timestamptz not null,
  made_by uuid not null constraint fk$standing_text_made_by references staff,
  constraint uniq$standing_text unique (authority_id, language, version)
);
create index idx$standing_text_made_by on standing_text (made_by);
grant select, insert on standing_text to desk;
alter table standing_text enable row level security;
create policy authority on standing_text to desk using (authority_id = ${AUTHORITY})
  with check (authority_id = ${AUTHORITY} and made_by::text = ${STAFF});
`,
};
