import type { Migration } from './migration.js';

/**
 * What the worker must remember of Suomi.fi Messages: up to where the events are read, written with them in one
 * transaction; the password that it last signed in with and one whose change is under way, both sealed; and that
 * somebody has written to the service. For the worker alone.
 */
export const suomifiMessages: Migration = {
  id: '0056-suomifi-messages',
  sql: `
create table suomifi_position (
  service_id text primary key,
  continuation_token text,
  read_at timestamptz not null
);
create table suomifi_password (
  state text primary key constraint check$suomifi_password_state check (state in ('pending', 'current')),
  password text not null,
  since_at timestamptz not null
);
create table suomifi_incoming (
  message_id text primary key,
  at timestamptz not null,
  recorded_at timestamptz not null
);
grant select, insert, update (continuation_token, read_at) on suomifi_position to worker;
grant select, insert, update (password, since_at), delete on suomifi_password to worker;
grant select, insert on suomifi_incoming to worker;
alter table suomifi_position enable row level security;
alter table suomifi_password enable row level security;
alter table suomifi_incoming enable row level security;
create policy worker on suomifi_position to worker using (true);
create policy worker on suomifi_password to worker using (true);
create policy worker on suomifi_incoming to worker using (true);
`,
};
