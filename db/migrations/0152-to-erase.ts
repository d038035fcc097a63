import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const OVER = `('decided', 'transferred', 'withdrawn', 'joined', 'closed')`;
const CLASSES = `array['payload', 'identity-copies', 'case']`;
/** What was erased before the case ended once more has come back since; a whole case is erased once. */
const ERASED = (of: string, kind: string, endedOn: string): string =>
  `exists (select 1 from erasure x where x.case_id = ${of} and x.class = ${kind} and (x.class = 'case' or x.ended_on >= ${endedOn}))`;

/**
 * What of a case still is to be erased, with the day on which the case ended: an index that can be rebuilt, so that the
 * hourly sweep and the queue read what is due and nothing else. A case that goes on leaves it, and comes back when it ends.
 */
export const toErase: Migration = {
  id: '0152-to-erase',
  sql: `
create table to_erase (
  case_id uuid not null constraint fk$to_erase_case references case_file,
  class text not null constraint check$to_erase_class check (class in ('payload', 'identity-copies', 'case')),
  authority_id text not null,
  ended_on date not null,
  primary key (case_id, class)
);
grant select on to_erase to desk, worker;
alter table to_erase enable row level security;
create policy authority on to_erase for select to desk using (authority_id = ${AUTHORITY}
  and exists (select 1 from case_file c where c.id = case_id));
create policy worker on to_erase for select to worker using (true);

create index idx$to_erase_due on to_erase (authority_id, class, ended_on, case_id);

create function plan_erasing(of_case uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare one case_file; last_on date := ended_on(of_case);
begin
  select * into one from case_file c where c.id = of_case;
  if last_on is null or one.state not in ${OVER} then delete from to_erase t where t.case_id = of_case; return;
  end if; insert into to_erase as t (case_id, class, authority_id, ended_on)
    select of_case, w.class, one.authority_id, last_on from unnest(${CLASSES}) w (class)
    where not ${ERASED('of_case', 'w.class', 'last_on')}
    on conflict (case_id, class) do update set authority_id = excluded.authority_id, ended_on = excluded.ended_on
      where (t.authority_id, t.ended_on) is distinct from (excluded.authority_id, excluded.ended_on);
end $$;
/** Makes the whole of it anew. */
create function count_to_erase() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from to_erase; insert into to_erase (case_id, class, authority_id, ended_on)
    select c.id, w.class, c.authority_id, e.ended_on
    from (select k.case_id, (max(k.closed_at) at time zone 'Europe/Helsinki')::date as ended_on from claim k
        where k.closed_at is not null group by k.case_id) e
      join case_file c on c.id = e.case_id and c.state in ${OVER} cross join unnest(${CLASSES}) w (class)
    where not ${ERASED('c.id', 'w.class', 'e.ended_on')};
$$;
create function erasing_of_case() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$ begin perform plan_erasing(new.id); return null; end $$;
create function erasing_of_claim() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$ begin perform plan_erasing(new.case_id); return null; end $$;
create function erasing_is_done() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$ begin delete from to_erase t where t.case_id = new.case_id and (t.class = new.class or new.class = 'case'); return null; end $$;
revoke execute on function count_to_erase(), plan_erasing(uuid), erasing_of_case(), erasing_of_claim(), erasing_is_done() from public;
create constraint trigger erasing_of_case after update of state, authority_id on case_file deferrable initially deferred
  for each row when (old.state <> new.state or old.authority_id <> new.authority_id) execute function erasing_of_case();
create constraint trigger erasing_of_closed_claim after insert on claim deferrable initially deferred
  for each row when (new.closed_at is not null) execute function erasing_of_claim();
create constraint trigger erasing_of_claim after update of closed_at on claim deferrable initially deferred
  for each row when (old.closed_at is distinct from new.closed_at) execute function erasing_of_claim();
select count_to_erase();
analyze to_erase;
create trigger erasing_is_done after insert on erasure for each row execute function erasing_is_done();
`,
};
