import type { Migration } from './migration.js';

const OWN = `staff_id::text = current_setting('app.staff', true)`;

/**
 * Personal addresses of the calendar of due days. Only a keyed hash of the secret is kept: who reads the table cannot
 * open a calendar. The fetch comes without a sign-in, so a function looks the owner up, counts the fetches of the hour
 * and answers nothing for a secret that is revoked or whose owner no longer oversees.
 */
export const calendarFeed: Migration = {
  id: '0025-calendar-feed',
  sql: `
create table calendar_feed (
  id uuid primary key,
  staff_id uuid not null constraint fk$calendar_feed_staff references staff,
  authority_id text not null,
  secret_hash text not null constraint uniq$calendar_feed_secret_hash unique,
  made_at timestamptz not null,
  revoked_at timestamptz,
  hour_began_at timestamptz,
  fetched_in_hour int not null default 0,
  fetched_at timestamptz
);
create unique index uniq$calendar_feed_in_use on calendar_feed (staff_id) where revoked_at is null;
create index idx$calendar_feed_staff on calendar_feed (staff_id);

grant select, insert, update (revoked_at) on calendar_feed to desk;
alter table calendar_feed enable row level security;
create policy own on calendar_feed to desk using (${OWN}) with check (${OWN}
  and authority_id = nullif(current_setting('app.authority', true), ''));

create function calendar_feed_of(hash text, at timestamptz, most int)
  returns table (id uuid, staff_id uuid, authority_id text, roles text[], too_many boolean)
  language sql security definer set search_path = public
  as $$ update calendar_feed f set
      hour_began_at = case when f.hour_began_at > $2 - interval '1 hour' then f.hour_began_at else $2 end,
      fetched_in_hour = case when f.hour_began_at > $2 - interval '1 hour' then f.fetched_in_hour + 1 else 1 end,
      fetched_at = $2
    from staff s
    where f.secret_hash = $1 and f.revoked_at is null and s.id = f.staff_id and s.active and s.authority_id = f.authority_id
      and 'dpo' = any (s.roles)
    returning f.id, f.staff_id, f.authority_id, s.roles, f.fetched_in_hour > $3 $$;
revoke execute on function calendar_feed_of(text, timestamptz, int) from public;
grant execute on function calendar_feed_of(text, timestamptz, int) to desk;
`,
};
