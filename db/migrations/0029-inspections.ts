import type { Migration } from './migration.js';

const OF_CASE = `exists (select 1 from case_file c where c.id = inspection.case_id)`;

/** Visits at which a person saw their data on the spot, and those to which nobody came. Only ever added. */
export const inspections: Migration = {
  id: '0029-inspections',
  sql: `
create table inspection (
  id uuid primary key,
  case_id uuid not null constraint fk$inspection_case references case_file,
  task_id uuid not null constraint fk$inspection_task references task,
  held_on date not null,
  came boolean not null,
  content text not null,
  disclosure_id uuid constraint fk$inspection_disclosure references disclosure,
  recorded_by uuid not null constraint fk$inspection_recorded_by references staff,
  at timestamptz not null,
  constraint check$inspection_disclosed check (came = (disclosure_id is not null))
);
create index idx$inspection_case on inspection (case_id);
create index idx$inspection_task on inspection (task_id);
create index idx$inspection_disclosure on inspection (disclosure_id);
create index idx$inspection_recorded_by on inspection (recorded_by);
grant select, insert on inspection to desk;
alter table inspection enable row level security;
create policy authority on inspection for select to desk using (${OF_CASE});
create policy record on inspection for insert to desk with check (${OF_CASE});
`,
};
