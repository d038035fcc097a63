import type { Migration } from './migration.js';

const ROWS_OF_A_CASE = ['claim', 'clock_warning', 'decision', 'letter', 'delivery', 'transfer'];

const ofCase = (table: string, visible: string): string =>
  `exists (select 1 from case_file c where c.id = ${table}.case_id and ${visible})`;

const CITIZEN_SEES_REQUEST = `(person_key = nullif(current_setting('app.person', true), '')
  or id = any (string_to_array(nullif(current_setting('app.requests', true), ''), ',')::uuid[]))`;

/**
 * What each login role may do, and which rows it sees. Owners and superusers walk past these policies: no app is one.
 * A case split off to another authority is opened blindly: `opened_now` lets its claims and clocks be written in the
 * very transaction that opened it, and never again.
 * Append-only tables (clock events, audit events, letters) get no UPDATE and no DELETE for anybody.
 */
export const rolesAndRows: Migration = {
  id: '0003-roles-and-rows',
  sql: `
revoke all on all tables in schema public from public;

grant select on staff to desk, worker;
grant select on staff to portal;
grant select, insert, update, delete on app_session to portal, desk, worker;
grant select, insert, update, delete on draft to portal;
grant select, delete on draft to worker;
grant select, insert, update on case_series to portal, desk;
grant select, insert on request, request_name_key, stored_file, clock_event to portal, desk;
grant select, insert on claim, case_file to portal;
grant select, insert, update on case_file, claim, decision, delivery to desk;
grant select, insert on letter, transfer to desk;
grant select, insert on delivery to portal;
grant select on letter, transfer, decision, clock_warning to portal;
grant select on clock_warning to desk;
grant select, insert on audit_event to portal, desk, worker;
grant insert on outbox to portal, desk;
grant select, insert, update on outbox to worker;
grant select on request, case_file, claim, clock_event, decision, letter, transfer, stored_file to worker;
grant update (lead_due, lead_nominal) on case_file to worker;
grant update (nominal, due) on claim to worker;
grant select, insert on clock_warning to worker;
grant select, insert, update on delivery to worker;

create function opened_now(case_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select 1 from case_file c where c.id = $1 and c.xmin = pg_current_xact_id()::xid) $$;
create function case_of(claim_id uuid) returns uuid
  language sql stable security definer set search_path = public
  as $$ select k.case_id from claim k where k.id = $1 $$;
revoke execute on function opened_now(uuid), case_of(uuid) from public;
grant execute on function opened_now(uuid), case_of(uuid) to desk;

alter table request enable row level security;
create policy citizen on request for select to portal using (${CITIZEN_SEES_REQUEST});
create policy file on request for insert to portal
  with check (person_key is not distinct from nullif(current_setting('app.person', true), ''));
create policy authority on request for select to desk using (
  receiving_authority_id = nullif(current_setting('app.authority', true), '')
  or exists (select 1 from case_file c where c.request_id = request.id
             and c.authority_id = nullif(current_setting('app.authority', true), '')));
create policy register on request for insert to desk
  with check (receiving_authority_id = nullif(current_setting('app.authority', true), ''));
create policy worker on request to worker using (true);

alter table request_name_key enable row level security;
create policy file on request_name_key to portal using (false)
  with check (exists (select 1 from request r where r.id = request_id));
create policy authority on request_name_key to desk
  using (exists (select 1 from request r where r.id = request_id))
  with check (exists (select 1 from request r where r.id = request_id));

alter table case_file enable row level security;
create policy citizen on case_file for select to portal
  using (exists (select 1 from request r where r.id = request_id));
create policy file on case_file for insert to portal
  with check (state = 'received' and exists (select 1 from request r where r.id = request_id));
create policy authority on case_file for select to desk
  using (authority_id = nullif(current_setting('app.authority', true), ''));
create policy change on case_file for update to desk
  using (authority_id = nullif(current_setting('app.authority', true), ''))
  with check (authority_id = nullif(current_setting('app.authority', true), ''));
create policy open on case_file for insert to desk with check (
  exists (select 1 from request r where r.id = request_id)
  and (authority_id = nullif(current_setting('app.authority', true), '') or state = 'received'));
create policy worker on case_file to worker using (true);

${ROWS_OF_A_CASE.map(
  (table) => `
alter table ${table} enable row level security;
create policy citizen on ${table} for select to portal using (${ofCase(table, 'true')});
create policy authority on ${table} to desk using (${ofCase(table, 'true')});
create policy worker on ${table} to worker using (true);`,
).join('\n')}
create policy file on claim for insert to portal with check (outcome is null and ${ofCase('claim', 'true')});
create policy open on claim for insert to desk with check (outcome is null and opened_now(case_id));
create policy file on delivery for insert to portal with check (state = 'planned' and ${ofCase('delivery', 'true')});

alter table clock_event enable row level security;
create policy citizen on clock_event for select to portal using (exists (select 1 from claim c where c.id = claim_id));
create policy file on clock_event for insert to portal
  with check (type = 'received' and exists (select 1 from claim c where c.id = claim_id));
create policy authority on clock_event for select to desk using (exists (select 1 from claim c where c.id = claim_id));
create policy record on clock_event for insert to desk with check (
  exists (select 1 from claim c where c.id = claim_id) or (type = 'received' and opened_now(case_of(claim_id))));
create policy worker on clock_event for select to worker using (true);

alter table stored_file enable row level security;
create policy citizen on stored_file for select to portal using (exists (select 1 from request r where r.id = request_id));
create policy file on stored_file for insert to portal
  with check (kind = 'attachment' and exists (select 1 from request r where r.id = request_id));
create policy authority on stored_file for select to desk using (
  case when case_id is null then exists (select 1 from request r where r.id = request_id)
       else exists (select 1 from case_file c where c.id = case_id) end);
create policy record on stored_file for insert to desk
  with check (exists (select 1 from request r where r.id = request_id));
create policy worker on stored_file for select to worker using (true);

alter table draft enable row level security;
create policy citizen on draft to portal
  using (person_key is not distinct from nullif(current_setting('app.person', true), ''))
  with check (person_key is not distinct from nullif(current_setting('app.person', true), ''));
create policy worker on draft to worker using (true);

alter table app_session enable row level security;
create policy own_app on app_session to portal using (app = 'portal') with check (app = 'portal');
create policy own_app_desk on app_session to desk using (app = 'desk') with check (app = 'desk');
create policy worker on app_session to worker using (true);

alter table audit_event enable row level security;
create policy citizen on audit_event for select to portal using (exists (select 1 from case_file c where c.id = case_id));
create policy authority on audit_event for select to desk
  using (authority_id = nullif(current_setting('app.authority', true), ''));
create policy worker on audit_event for select to worker using (true);
create policy write_portal on audit_event for insert to portal with check (actor_kind = 'citizen');
create policy write_desk on audit_event for insert to desk with check (actor_kind = 'staff' and (
  authority_id = nullif(current_setting('app.authority', true), '')
  or (action = 'CaseOpened' and opened_now(case_id))));
create policy write_worker on audit_event for insert to worker with check (actor_kind = 'system');

alter table staff enable row level security;
create policy portal on staff for select to portal using (false);
create policy desk on staff for select to desk using (true);
create policy worker on staff for select to worker using (true);

`,
};
