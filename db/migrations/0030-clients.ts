import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const CLIENT = `nullif(current_setting('app.client', true), '')`;
const may = (...scopes: string[]): string =>
  `string_to_array(current_setting('app.scopes', true), ',') && array[${scopes.map((scope) => `'${scope}'`).join(', ')}]`;
const FILED = `exists (select 1 from request r where r.id = request_id)`;
const FILED_CASE = (id: string): string =>
  `exists (select 1 from case_file c join request r on r.id = c.request_id where c.id = ${id})`;
const OF_CASE = (table: string): string => `exists (select 1 from case_file c where c.id = ${table}.case_id)`;

/**
 * Programs of the organisation that use the interface. The desk takes on the role `api` for them: it holds the columns
 * named here and nothing else, so that what a later table keeps is closed to them until somebody opens it. Rows: those of
 * the client's authority, as far as its scopes go; of requests only those it filed itself, and of these nothing that tells
 * of the person. A case of a protected person shows only to the client that filed it.
 *
 * What was answered to an act is kept beside the key it was sent with, so that sending again gives the same answer. The
 * body is there as a keyed hash only.
 */
export const clients: Migration = {
  id: '0030-clients',
  sql: `
create table api_client (
  id uuid primary key,
  subject text not null,
  authority_id text not null,
  name text not null,
  scopes text[] not null constraint check$api_client_scopes check (cardinality(scopes) > 0 and
    scopes <@ array['requests:write', 'cases:read', 'clocks:read', 'tasks:read', 'catalogue:read']),
  added_at timestamptz not null,
  added_by uuid not null constraint fk$api_client_added_by references staff,
  ended_at timestamptz,
  ended_by uuid constraint fk$api_client_ended_by references staff,
  constraint check$api_client_ended check ((ended_at is null) = (ended_by is null))
);
create unique index uniq$api_client_subject on api_client (subject) where ended_at is null;
create index idx$api_client_authority on api_client (authority_id, added_at desc, id);
create index idx$api_client_added_by on api_client (added_by);
create index idx$api_client_ended_by on api_client (ended_by);
grant select, insert, update (ended_at, ended_by) on api_client to desk;
alter table api_client enable row level security;
create policy authority on api_client to desk using (authority_id = ${AUTHORITY});
create policy token on api_client for select to desk using (current_setting('app.actor', true) = 'system');

alter table request drop constraint check$request_channel;
alter table request add constraint check$request_channel
  check (channel in ('portal', 'letter', 'email', 'phone', 'visit', 'unit', 'e-service'));
alter table request add column client_id uuid constraint fk$request_client references api_client;
create index idx$request_client on request (client_id) where client_id is not null;
create index idx$case_file_opened on case_file (authority_id, opened_at, id);
alter table audit_event drop constraint check$audit_event_actor_kind;
alter table audit_event add constraint check$audit_event_actor_kind
  check (actor_kind in ('citizen', 'staff', 'client', 'system'));

create table api_answer (
  client_id uuid not null constraint fk$api_answer_client references api_client,
  key_hash text not null,
  body_hash text not null,
  answer text not null,
  answered_at timestamptz not null,
  primary key (client_id, key_hash)
);
create index idx$api_answer_answered_at on api_answer (answered_at);
alter table api_answer enable row level security;
grant select, insert on api_answer to api;
create policy own on api_answer to api using (client_id::text = ${CLIENT} and ${may('requests:write')});
grant select (answered_at), delete on api_answer to worker;
create policy worker on api_answer to worker using (true);

grant select (id, client_id), insert on request to api;
create policy client on request for select to api using (client_id::text = ${CLIENT});
create policy client_files on request for insert to api with check (
  client_id::text = ${CLIENT} and receiving_authority_id = ${AUTHORITY} and entered_by is null
  and channel = 'e-service' and ${may('requests:write')});
grant insert on request_name_key to api;
create policy client_files on request_name_key for insert to api with check (${FILED});

grant select (id, request_id, authority_id, case_number, state, received_on, opened_at, register_id, lead_due, protected,
  changed_at), insert on case_file to api;
create policy client on case_file for select to api using (authority_id = ${AUTHORITY} and (
  ${may('cases:read', 'clocks:read', 'tasks:read')} and not protected or ${FILED}));
create policy client_files on case_file for insert to api with check (
  authority_id = ${AUTHORITY} and state = 'received' and ${may('requests:write')} and ${FILED});
grant select, insert, update on case_series to api;
grant execute on function warning_hour_of(uuid) to api;

grant select (id, case_id, "right", regime, outcome, origin, stage, continues_id, nominal, due, closed_at), insert
  on claim to api;
create policy client on claim for select to api using (
  ${may('cases:read', 'clocks:read')} and ${OF_CASE('claim')}
  or ${may('requests:write')} and ${FILED_CASE('claim.case_id')});
create policy client_files on claim for insert to api with check (
  outcome is null and continues_id is null and ${may('requests:write')} and ${OF_CASE('claim')});
grant insert on claim_act to api;
create policy client_files on claim_act for insert to api with check (${may('requests:write')} and ${OF_CASE('claim_act')});

grant select (id, claim_id, type, on_day, undoes, recorded_at), insert on clock_event to api;
create policy client on clock_event for select to api using (
  ${may('clocks:read')} and exists (select 1 from claim k where k.id = claim_id)
  or ${may('requests:write')} and exists (
    select 1 from claim k where k.id = claim_id and ${FILED_CASE('k.case_id')}));
create policy client_files on clock_event for insert to api with check (
  type = 'received' and ${may('requests:write')} and exists (select 1 from claim k where k.id = claim_id));

grant select (id, case_id, claim_ids, kind, register_id, system_id, way, due_on, state, outcome, made_at, signed_at)
  on task to api;
create policy client on task for select to api using (${may('tasks:read')} and ${OF_CASE('task')});

grant insert on delivery, outbox to api;
create policy client_files on delivery for insert to api with check (
  state = 'planned' and ${may('requests:write')} and ${OF_CASE('delivery')});
grant insert on audit_event to api;
create policy write_api on audit_event for insert to api with check (
  actor_kind = 'client' and actor = ${CLIENT} and authority_id = ${AUTHORITY});
`,
};
