import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const OF_THE_AUTHORITY = `exists (select 1 from staff s where s.id = staff_id and s.authority_id = ${AUTHORITY})`;

/**
 * Units with lead and deputy, who is away when, and who may be the second person.
 *
 * Who stands in for whom is asked in every list of own work, so it is a function of the database: the deputy named for
 * the absence, else the deputy of the unit, else its lead; somebody who is away as well is passed over. Who has left
 * counts as away, so that their open cases do not stand in nobody's list.
 */
export const units: Migration = {
  id: '0012-units',
  sql: `
alter table staff add column approves text[] not null default '{refusals,releases}'
  constraint check$staff_approves check (approves <@ array['refusals', 'releases']);

create table unit (
  authority_id text not null,
  name text not null constraint check$unit_name check (name = btrim(name) and name <> ''),
  lead_id uuid constraint fk$unit_lead references staff,
  deputy_id uuid constraint fk$unit_deputy references staff,
  primary key (authority_id, name),
  constraint check$unit_two_people check (lead_id <> deputy_id)
);
create index idx$unit_lead on unit (lead_id);
create index idx$unit_deputy on unit (deputy_id);

create table absence (
  id uuid primary key,
  staff_id uuid not null constraint fk$absence_staff references staff,
  from_on date not null,
  to_on date not null,
  deputy_id uuid constraint fk$absence_deputy references staff,
  made_at timestamptz not null,
  made_by uuid not null constraint fk$absence_made_by references staff,
  constraint check$absence_days check (from_on <= to_on),
  constraint check$absence_two_people check (deputy_id <> staff_id)
);
create index idx$absence_staff on absence (staff_id, to_on);
create index idx$absence_deputy on absence (deputy_id);
create index idx$absence_made_by on absence (made_by);

create function is_away(of uuid, on_day date) returns boolean
  language sql stable set search_path = public
  as $$ select exists (select 1 from staff s where s.id = $1 and (not s.active or exists
    (select 1 from absence a where a.staff_id = s.id and $2 between a.from_on and a.to_on))) $$;
create function stand_in(of uuid, on_day date) returns uuid
  language sql stable set search_path = public
  as $$ select other.id from staff s
    left join unit u on u.authority_id = s.authority_id and u.name = s.unit
    left join lateral (select a.deputy_id from absence a where a.staff_id = s.id and $2 between a.from_on and a.to_on
      order by a.made_at desc, a.id desc limit 1) own on true
    cross join lateral (values (1, own.deputy_id), (2, u.deputy_id), (3, u.lead_id)) as choice (place, id)
    join staff other on other.id = choice.id and other.id <> s.id and other.authority_id = s.authority_id
    where s.id = $1 and is_away(s.id, $2) and not is_away(other.id, $2)
    order by choice.place limit 1 $$;
create function stands_in_for(me uuid, on_day date) returns setof uuid
  language sql stable set search_path = public
  as $$ select s.id from staff s join staff m on m.id = $1 and m.authority_id = s.authority_id
    where s.id <> $1 and (not s.active or exists
      (select 1 from absence a where a.staff_id = s.id and $2 between a.from_on and a.to_on))
    and stand_in(s.id, $2) = $1 $$;
create function lead_of(of_authority text, of_unit text, on_day date) returns uuid
  language sql stable set search_path = public
  as $$ select case when u.lead_id is not null and not is_away(u.lead_id, $3) then u.lead_id
      else coalesce(stand_in(u.lead_id, $3), case when not is_away(u.deputy_id, $3) then u.deputy_id end) end
    from unit u where u.authority_id = $1 and u.name = $2 $$;
revoke execute on function is_away(uuid, date), stand_in(uuid, date), stands_in_for(uuid, date),
  lead_of(text, text, date) from public;
grant execute on function is_away(uuid, date), stand_in(uuid, date), stands_in_for(uuid, date),
  lead_of(text, text, date) to desk, worker;

grant select, insert, update (lead_id, deputy_id), delete on unit to desk;
grant select on unit, absence to worker;
grant select, insert, delete on absence to desk;
alter table unit enable row level security;
create policy authority on unit to desk using (authority_id = ${AUTHORITY});
create policy worker on unit for select to worker using (true);
alter table absence enable row level security;
create policy authority on absence to desk using (${OF_THE_AUTHORITY})
  with check (${OF_THE_AUTHORITY} and made_by::text = current_setting('app.staff', true));
create policy worker on absence for select to worker using (true);
`,
};
