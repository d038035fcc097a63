import type { Migration } from './migration.js';

/**
 * Requests for identification that went out over SAML and were not answered yet. The answer comes from another site and
 * without our cookie, so it waits here, sealed, until the browser fetches it with its ticket: both ids stand as hashes,
 * and a row serves once. Sessions tell whose they are, as keys alone, so that all of one person or one session at the
 * identification service can be ended.
 */
export const signInAttempts: Migration = {
  id: '0090-sign-in-attempts',
  sql: `
create table sign_in_attempt (
  id text primary key,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ticket text,
  answer text,
  constraint check$sign_in_attempt_answer check ((ticket is null) = (answer is null))
);
create index idx$sign_in_attempt_expires_at on sign_in_attempt (expires_at);
alter table sign_in_attempt enable row level security;
grant select, insert, update (used_at, ticket, answer, expires_at), delete on sign_in_attempt to portal;
grant select, delete on sign_in_attempt to worker;
create policy sign_in on sign_in_attempt to portal using (current_setting('app.actor', true) = 'system');
create policy sweep on sign_in_attempt to worker using (true);

alter table app_session
  add column person_key text,
  add column service_name text,
  add column service_index text;
create index idx$app_session_person on app_session (person_key) where person_key is not null;
create index idx$app_session_service on app_session (service_name) where service_name is not null;
`,
};
