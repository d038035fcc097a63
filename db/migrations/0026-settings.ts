import type { Migration } from './migration.js';

/**
 * Who gets the new cases of a register first, also when another authority shares a part out; the hour at which staff of
 * an authority are warned; and a logo that may be a drawing and is shown on the pages of the citizens too.
 */
export const settings: Migration = {
  id: '0026-settings',
  sql: `
create function default_handler_of(of_authority text, of_register text) returns uuid
  language sql stable security definer set search_path = public
  as $$ select s.id from default_handler d join staff s on s.id = d.staff_id
    where d.authority_id = $1 and d.register_id = $2 and s.authority_id = $1 and s.active and 'handler' = any (s.roles) $$;
create function warning_hour_of(of_claim uuid) returns int
  language sql stable security definer set search_path = public
  as $$ select (o.value ->> 'warningHour')::int from claim k join case_file c on c.id = k.case_id
    join setting o on o.authority_id = c.authority_id and o.name = 'work-limits' where k.id = $1 $$;
revoke execute on function default_handler_of(text, text), warning_hour_of(uuid) from public;
grant execute on function default_handler_of(text, text) to desk;
grant execute on function warning_hour_of(uuid) to portal, desk, worker;
drop policy open on case_file;
create policy open on case_file for insert to desk with check (
  exists (select 1 from request r where r.id = request_id)
  and (authority_id = nullif(current_setting('app.authority', true), '') or state = 'received' and handler_id is null
    or state = 'in-handling' and handler_id = default_handler_of(authority_id, register_id)));
drop policy write_desk on audit_event;
create policy write_desk on audit_event for insert to desk with check (actor_kind = 'staff' and (
  authority_id = nullif(current_setting('app.authority', true), '')
  or (action in ('CaseOpened', 'CaseGiven') and opened_now(case_id))));

alter table logo drop constraint check$logo_type;
alter table logo add constraint check$logo_type check (type in ('png', 'svg'));
grant select on logo to portal;
create policy portal on logo for select to portal using (true);
`,
};
