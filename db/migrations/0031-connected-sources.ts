import type { Migration } from './migration.js';

/**
 * Which systems the worker can ask over an interface. The worker writes it when it starts, from its own settings: names
 * and which identifier a source knows, no address and no secret. The desk reads it, to offer what is there.
 */
export const connectedSources: Migration = {
  id: '0031-connected-sources',
  sql: `
create table connected_source (
  authority_id text not null,
  system_id text not null,
  identifier text not null constraint check$connected_source_identifier check (identifier in ('profile-id', 'user-uuid')),
  told_at timestamptz not null,
  primary key (authority_id, system_id)
);
grant select on connected_source to desk;
grant select, insert, update, delete on connected_source to worker;

alter table connected_source enable row level security;
create policy authority on connected_source for select to desk
  using (authority_id = nullif(current_setting('app.authority', true), ''));
create policy worker on connected_source to worker using (true) with check (true);
`,
};
