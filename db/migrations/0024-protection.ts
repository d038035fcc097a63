import type { Migration } from './migration.js';

const STAFF = `nullif(current_setting('app.staff', true), '')`;
const ROLE = (role: string): string =>
  `'${role}' = any (string_to_array(nullif(current_setting('app.roles', true), ''), ','))`;
const NAMED = (of: string): string =>
  `exists (select 1 from case_access a where a.case_id = ${of} and a.staff_id::text = ${STAFF})`;
/** Before triage: the registry of the authority, and who wrote the request in. */
const NOT_YET_NAMED = `untriaged and (${ROLE('registrar')} or exists (
  select 1 from request r where r.id = asked and r.entered_by::text = ${STAFF}))`;

/**
 * Protected persons (661/2009 § 36, 37). What said that a request is protected, and what lifted it, is only ever added;
 * \`protected\` of request and case follow the latest of it. A case opened later follows its request. What protects one
 * request protects every other of the same person, also one sent later; what lifts it lifts it from that one alone.
 *
 * A protected case shows only to those named in it: to the registry too until it is routed. A data-protection officer
 * sees that it is there, and the program asks why before it opens. All of it restrictive: it narrows whatever else
 * allows, now and later. The functions look past the policies, so that no policy asks the table it stands on.
 */
export const protection: Migration = {
  id: '0024-protection',
  sql: `
alter table request add column protected boolean not null default false;

create table protection_event (
  id uuid primary key,
  request_id uuid not null constraint fk$protection_event_request references request,
  protected boolean not null,
  source text not null constraint check$protection_event_source
    check (source in ('sign-in', 'person', 'office', 'register')),
  at timestamptz not null,
  recorded_by uuid constraint fk$protection_event_recorded_by references staff,
  constraint check$protection_event_lifted check (protected or source in ('person', 'register'))
);
create index idx$protection_event_request on protection_event (request_id, at);
create index idx$protection_event_recorded_by on protection_event (recorded_by);

create table case_access (
  case_id uuid not null constraint fk$case_access_case references case_file,
  staff_id uuid not null constraint fk$case_access_staff references staff,
  given_at timestamptz not null,
  given_by uuid constraint fk$case_access_given_by references staff,
  primary key (case_id, staff_id)
);
create index idx$case_access_staff on case_access (staff_id);
create index idx$case_access_given_by on case_access (given_by);

create function follow_protection() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    with changed as (
      update request set protected = new.protected
      where id = new.request_id or new.protected and hetu_key = (select r.hetu_key from request r where r.id = new.request_id)
      returning id)
    update case_file set protected = new.protected where request_id in (select id from changed);
    if new.protected then insert into case_access (case_id, staff_id, given_at, given_by)
        select c.id, s.id, new.at, null from request r join request o on o.id = r.id or o.hetu_key = r.hetu_key
          join case_file c on c.request_id = o.id join staff s on s.id = c.handler_id
            or s.id = new.recorded_by and s.authority_id = c.authority_id and c.request_id = new.request_id
        where r.id = new.request_id on conflict do nothing;
    end if;
    return null;
  end $$;
create trigger follow_protection after insert on protection_event
  for each row execute function follow_protection();

create function protect_request() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    new.protected := exists (select 1 from request r where r.hetu_key = new.hetu_key and r.protected);
    return new;
  end $$;
create trigger protect_new_request before insert on request for each row execute function protect_request();

create function protect_case() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    new.protected := (select r.protected from request r where r.id = new.request_id);
    return new;
  end $$;
create trigger protect_new_case before insert on case_file for each row execute function protect_case();

create function index_protection() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    delete from diary_word where case_id = new.id;
    if not new.protected then insert into diary_word (authority_id, word, received_on, case_id)
        select new.authority_id, w, new.received_on, new.id from diary_words(new.subject) w;
    end if;
    return null;
  end $$;
drop trigger index_new_subject on case_file;
drop trigger index_changed_subject on case_file;
create trigger index_new_subject after insert on case_file
  for each row when (new.subject is not null) execute function index_protection();
create trigger index_changed_subject after update of subject, received_on, authority_id, protected on case_file
  for each row execute function index_protection();
drop function index_subject();

create function is_named(case_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select ${NAMED('$1')} $$;
create function sees_protected(case_id uuid, asked uuid, untriaged boolean) returns boolean
  language sql stable security definer set search_path = public
  as $$ select ${ROLE('dpo')} or ${NAMED('$1')} or (${NOT_YET_NAMED}) $$;
create function sees_protected_request(asked uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select 1 from case_file c where c.request_id = asked
      and c.authority_id = nullif(current_setting('app.authority', true), '')
      and sees_protected(c.id, asked, c.triaged_at is null))
    or not exists (select 1 from case_file c where c.request_id = asked) $$;
create function sees_case(case_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select coalesce((select not c.protected or sees_protected(c.id, c.request_id, c.triaged_at is null)
    from case_file c where c.id = $1), true) $$;
/** May what the case holds of the person be shown to the actor? An officer has said why today. */
create function opens_case(case_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select coalesce((select not c.protected or ${NAMED('c.id')}
      or exists (select 1 from look l where l.case_id = c.id and l.staff_id::text = ${STAFF} and l.looked_on = today())
      or (select ${NOT_YET_NAMED} from (select c.request_id as asked, c.triaged_at is null as untriaged) it)
    from case_file c where c.id = $1), true) $$;
revoke execute on function follow_protection(), protect_request(), protect_case(), index_protection(), is_named(uuid),
  sees_protected(uuid, uuid, boolean), sees_protected_request(uuid), sees_case(uuid), opens_case(uuid) from public;
grant execute on function is_named(uuid), sees_protected(uuid, uuid, boolean), sees_protected_request(uuid),
  sees_case(uuid), opens_case(uuid) to desk;

create policy named_only on case_file as restrictive to desk
  using (not protected or sees_protected(id, request_id, triaged_at is null)) with check (true);
create policy named_only on request as restrictive to desk
  using (not protected or sees_protected_request(id)) with check (true);
create policy named_only on audit_event as restrictive for select to desk
  using (case_id is null or sees_case(case_id));
create policy named_only on task as restrictive to desk using (sees_case(case_id)) with check (true);

grant select, insert on protection_event to portal, desk;
grant select, insert, delete on case_access to desk;
grant select on protection_event, case_access to worker;

alter table protection_event enable row level security;
create policy citizen on protection_event for select to portal
  using (exists (select 1 from request r where r.id = request_id));
create policy file on protection_event for insert to portal with check (protected and recorded_by is null
  and source in ('sign-in', 'person') and exists (select 1 from request r where r.id = request_id));
create policy authority on protection_event for select to desk
  using (exists (select 1 from request r where r.id = request_id));
create policy record on protection_event for insert to desk with check (recorded_by::text = ${STAFF}
  and source <> 'sign-in' and exists (select 1 from request r where r.id = request_id));
create policy worker on protection_event for select to worker using (true);

alter table case_access enable row level security;
create policy authority on case_access for select to desk using (exists (select 1 from case_file c where c.id = case_id));
create policy give on case_access for insert to desk with check (given_by::text = ${STAFF}
  and exists (select 1 from case_file c where c.id = case_id)
  and exists (select 1 from staff s where s.id = staff_id and s.active
              and s.authority_id = nullif(current_setting('app.authority', true), '')));
create policy take on case_access for delete to desk using (exists (select 1 from case_file c where c.id = case_id));
create policy worker on case_access for select to worker using (true);
`,
};
