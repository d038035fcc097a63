import type { Migration } from './migration.js';

const OF_CASE = 'exists (select 1 from case_file c where c.id = look.case_id)';

/**
 * Why a data-protection officer opened a case: one reason for a case, an officer and a day, never changed. The person
 * sees the reason among those who have looked at the case.
 */
export const look: Migration = {
  id: '0013-look',
  sql: `
create table look (
  id uuid primary key,
  case_id uuid not null constraint fk$look_case references case_file,
  staff_id uuid not null constraint fk$look_staff references staff,
  reason text not null constraint check$look_reason
    check (reason in ('supervision', 'complaint', 'persons-request', 'security')),
  looked_on date not null,
  at timestamptz not null,
  constraint uniq$look unique (case_id, staff_id, looked_on)
);
create index idx$look_staff on look (staff_id);

grant select on look to portal;
grant select, insert on look to desk;
alter table look enable row level security;
create policy citizen on look for select to portal using (${OF_CASE});
create policy authority on look for select to desk using (${OF_CASE});
create policy look on look for insert to desk
  with check (staff_id::text = current_setting('app.staff', true) and ${OF_CASE});
`,
};
