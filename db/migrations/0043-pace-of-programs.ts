import type { Migration } from './migration.js';

/**
 * How many requests a program has made in the minute that runs, counted for all desk processes together; and what the
 * interface needs to take attachments and requests on behalf of somebody else. Unlogged: a crash may forget a minute.
 */
export const paceOfPrograms: Migration = {
  id: '0043-pace-of-programs',
  sql: `
create unlogged table api_pace (
  client_id uuid primary key constraint fk$api_pace_client references api_client,
  began_at timestamptz not null,
  requests int not null constraint check$api_pace_requests check (requests > 0)
);
alter table api_pace enable row level security;
grant select, insert, update (began_at, requests) on api_pace to desk;
create policy count on api_pace to desk using (current_setting('app.actor', true) = 'system');

grant insert on stored_file, representation to api;
grant select (third_party, is_proof) on stored_file to api;
create policy client on stored_file for select to api using (
  kind = 'attachment' and exists (select 1 from request r where r.id = request_id));
create policy client_files on stored_file for insert to api with check (
  kind = 'attachment' and case_id is null and answer_id is null and task_id is null and quarantine = 'unscanned'
  and string_to_array(current_setting('app.scopes', true), ',') && array['requests:write']
  and exists (select 1 from request r where r.id = request_id));
create policy client_files on representation for insert to api with check (
  string_to_array(current_setting('app.scopes', true), ',') && array['requests:write']
  and exists (select 1 from request r where r.id = request_id));
`,
};
