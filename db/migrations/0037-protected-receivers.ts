import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const STAFF = `nullif(current_setting('app.staff', true), '')`;
const ROLE = (role: string): string =>
  `'${role}' = any (string_to_array(nullif(current_setting('app.roles', true), ''), ','))`;
const NAMED = (of: string): string =>
  `exists (select 1 from case_access a where a.case_id = ${of} and a.staff_id::text = ${STAFF})`;
/** Before triage: the registrars named to receive protected requests, and who wrote the request in. */
const NOT_YET_NAMED = `untriaged and (${ROLE('registrar')} and exists (
    select 1 from protected_receiver p where p.authority_id = ${AUTHORITY} and p.staff_id::text = ${STAFF})
  or exists (select 1 from request r where r.id = asked and r.entered_by::text = ${STAFF}))`;

/**
 * Who sees a protected request before it is routed: the registrars whom the authority names for it, no longer all of them
 * (661/2009 § 37). Where nobody is named, nobody sees it but the data-protection officer, who names somebody in the case.
 *
 * `hears_of` tells the worker who may get a mail about a case: of a protected one, those who may open it.
 */
export const protectedReceivers: Migration = {
  id: '0037-protected-receivers',
  sql: `
create table protected_receiver (
  authority_id text not null,
  staff_id uuid not null constraint fk$protected_receiver_staff references staff,
  primary key (authority_id, staff_id)
);
create index idx$protected_receiver_staff on protected_receiver (staff_id);
grant select, insert, delete on protected_receiver to desk;
grant select on protected_receiver to worker;
alter table protected_receiver enable row level security;
create policy authority on protected_receiver to desk using (authority_id = ${AUTHORITY})
  with check (authority_id = ${AUTHORITY} and exists (
    select 1 from staff s where s.id = staff_id and s.authority_id = protected_receiver.authority_id));
create policy worker on protected_receiver for select to worker using (true);

create or replace function sees_protected(case_id uuid, asked uuid, untriaged boolean) returns boolean
  language sql stable security definer set search_path = public
  as $$ select ${ROLE('dpo')} or ${NAMED('$1')} or (${NOT_YET_NAMED}) $$;
create or replace function opens_case(case_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select coalesce((select not c.protected or ${NAMED('c.id')}
      or exists (select 1 from look l where l.case_id = c.id and l.staff_id::text = ${STAFF} and l.looked_on = today())
      or (select ${NOT_YET_NAMED} from (select c.request_id as asked, c.triaged_at is null as untriaged) it)
    from case_file c where c.id = $1), true) $$;

create function hears_of(case_id uuid, staff_id uuid) returns boolean
  language sql stable set search_path = public
  as $$ select exists (select 1 from case_file c join staff s on s.id = $2
    where c.id = $1 and (not c.protected
      or exists (select 1 from case_access a where a.case_id = c.id and a.staff_id = s.id)
      or s.authority_id = c.authority_id and 'dpo' = any (s.roles)
      or c.triaged_at is null and 'registrar' = any (s.roles) and exists (
        select 1 from protected_receiver p where p.authority_id = c.authority_id and p.staff_id = s.id))) $$;
revoke execute on function hears_of(uuid, uuid) from public;
grant execute on function hears_of(uuid, uuid) to worker;
`,
};
