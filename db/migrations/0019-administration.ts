import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const STAFF = `nullif(current_setting('app.staff', true), '')`;
const OWN = (table: string): string => `
alter table ${table} enable row level security;
create policy authority on ${table} to desk using (authority_id = ${AUTHORITY});`;

/**
 * What an administrator keeps: staff and their roles, who gets the cases of a register first, settings, the logo, and
 * the catalogues that were in use. Each change is a row of its own, only ever added: who, when, from what to what.
 *
 * A role that opens everything (data-protection officer, administrator) takes two people. The database keeps it too: the
 * desk can give such a role only in the transaction that confirms a proposal of somebody else, or as the sign-in of the
 * organisation said.
 */
export const administration: Migration = {
  id: '0019-administration',
  sql: `
create table admin_change (
  id uuid primary key,
  authority_id text,
  what text not null,
  subject text not null,
  from_value jsonb,
  to_value jsonb,
  changed_at timestamptz not null,
  changed_by uuid constraint fk$admin_change_changed_by references staff
);
create index idx$admin_change_at on admin_change (authority_id, changed_at desc, id desc);
create index idx$admin_change_changed_by on admin_change (changed_by);
grant select, insert on admin_change to desk;
alter table admin_change enable row level security;
create policy authority on admin_change for select to desk
  using (authority_id = ${AUTHORITY} or authority_id is null);
create policy record on admin_change for insert to desk with check (
  changed_by::text = ${STAFF} and (authority_id = ${AUTHORITY} or authority_id is null)
  or changed_by is null and current_setting('app.actor', true) = 'system');

alter table staff add column sign_in_roles text[] not null default '{}';
create index idx$staff_name on staff (authority_id, name, id);
alter table app_session add column staff_id uuid;
create index idx$app_session_staff on app_session (staff_id) where staff_id is not null;
grant insert, update (unit, name, email, title, roles, sign_in_roles, approves, active) on staff to desk;
create policy manage on staff for update to desk using (authority_id = ${AUTHORITY});
create policy hire on staff for insert to desk with check (authority_id = ${AUTHORITY});
create policy sign_in on staff for update to desk using (current_setting('app.actor', true) = 'system');
create policy sign_in_first on staff for insert to desk
  with check (current_setting('app.actor', true) = 'system' and sign_in_roles @> roles);

create table role_proposal (
  id uuid primary key,
  authority_id text not null,
  staff_id uuid not null constraint fk$role_proposal_staff references staff,
  role text not null constraint check$role_proposal_role check (role in ('dpo', 'admin')),
  proposed_at timestamptz not null,
  proposed_by uuid not null constraint fk$role_proposal_proposed_by references staff,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid constraint fk$role_proposal_ended_by references staff,
  confirmed boolean not null default false,
  constraint check$role_proposal_not_for_oneself check (proposed_by <> staff_id),
  constraint check$role_proposal_ended check ((ended_at is null) = (ended_by is null) and (ended_at is not null or not confirmed)),
  constraint check$role_proposal_two_people check (not confirmed or ended_by <> proposed_by and ended_by <> staff_id)
);
create unique index uniq$role_proposal_open on role_proposal (staff_id, role) where ended_at is null;
create index idx$role_proposal_staff on role_proposal (staff_id);
create index idx$role_proposal_authority on role_proposal (authority_id, proposed_at desc);
create index idx$role_proposal_proposed_by on role_proposal (proposed_by);
create index idx$role_proposal_ended_by on role_proposal (ended_by);
grant select, insert, update (ended_at, ended_by, confirmed) on role_proposal to desk;
${OWN('role_proposal')}

create function two_people_for_strong_roles() returns trigger
  language plpgsql set search_path = public
  as $$ declare gained text; begin
    if current_user <> 'desk' then return new; end if;
    for gained in select r from unnest(new.roles) r where r in ('dpo', 'admin')
      and (tg_op = 'INSERT' or not r = any (old.roles)) and not r = any (new.sign_in_roles)
    loop
      if not exists (select 1 from role_proposal p where p.staff_id = new.id and p.role = gained and p.confirmed
        and p.xmin = pg_current_xact_id()::xid and p.expires_at > p.ended_at)
      then raise exception 'The role % takes two people', gained; end if;
    end loop;
    return new;
  end $$;
revoke execute on function two_people_for_strong_roles() from public;
create trigger two_people before insert or update of roles on staff
  for each row execute function two_people_for_strong_roles();

create table default_handler (
  authority_id text not null,
  register_id text not null,
  staff_id uuid not null constraint fk$default_handler_staff references staff,
  primary key (authority_id, register_id)
);
create index idx$default_handler_staff on default_handler (staff_id);
grant select, insert, update (staff_id), delete on default_handler to desk;
${OWN('default_handler')}

create table setting (
  id uuid primary key,
  authority_id text,
  name text not null,
  value jsonb not null,
  constraint uniq$setting unique nulls not distinct (authority_id, name)
);
grant select on setting to portal, desk, worker;
grant insert, update (value), delete on setting to desk;
alter table setting enable row level security;
create policy portal on setting for select to portal using (true);
create policy worker on setting for select to worker using (true);
create policy desk on setting for select to desk using (true);
create policy change on setting to desk using (authority_id = ${AUTHORITY} or authority_id is null and ${STAFF} is not null);

create table logo (
  authority_id text primary key,
  type text not null constraint check$logo_type check (type in ('png', 'jpeg')),
  bytes bytea not null constraint check$logo_bytes check (length(bytes) <= 200000)
);
grant select, insert, update (type, bytes), delete on logo to desk;
${OWN('logo')}

create table catalogue_version (
  id uuid primary key,
  version text not null,
  files jsonb not null,
  calendar text not null,
  source text not null constraint check$catalogue_version_source check (source in ('folder', 'upload')),
  fingerprint text not null constraint uniq$catalogue_version unique,
  added_at timestamptz not null,
  added_by uuid constraint fk$catalogue_version_added_by references staff
);
create index idx$catalogue_version_version on catalogue_version (version);
create index idx$catalogue_version_added_by on catalogue_version (added_by);
create table catalogue_use (
  id uuid primary key,
  catalogue_version_id uuid not null constraint fk$catalogue_use_version references catalogue_version,
  taken_at timestamptz not null,
  taken_by uuid not null constraint fk$catalogue_use_taken_by references staff
);
create index idx$catalogue_use_version on catalogue_use (catalogue_version_id);
create index idx$catalogue_use_taken_at on catalogue_use (taken_at desc);
create index idx$catalogue_use_taken_by on catalogue_use (taken_by);
grant select on catalogue_version, catalogue_use to portal, desk, worker;
grant insert on catalogue_version to desk, worker;
grant insert on catalogue_use to desk;
alter table catalogue_version enable row level security;
alter table catalogue_use enable row level security;
create policy portal on catalogue_version for select to portal using (true);
create policy desk on catalogue_version to desk using (true);
create policy worker on catalogue_version to worker using (true);
create policy portal on catalogue_use for select to portal using (true);
create policy worker on catalogue_use for select to worker using (true);
create policy desk on catalogue_use for select to desk using (true);
create policy take on catalogue_use for insert to desk with check (taken_by::text = ${STAFF});
`,
};
