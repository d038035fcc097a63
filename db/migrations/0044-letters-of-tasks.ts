import type { Migration } from './migration.js';

const OF_CASE = `exists (select 1 from case_file c where c.id = letter_of_task.case_id)`;
const OF_TASK = `exists (select 1 from task t where t.id = letter_of_task.task_id)`;

/**
 * Which letter to the person is about which task, and for which day: that a restriction is lifted (GDPR 18(3)), or when
 * to come and see the data. Only ever added. Whoever does the task sees it too, without the case.
 */
export const lettersOfTasks: Migration = {
  id: '0044-letters-of-tasks',
  sql: `
create table letter_of_task (
  letter_id uuid not null constraint fk$letter_of_task_letter references letter,
  task_id uuid not null constraint fk$letter_of_task_task references task,
  case_id uuid not null constraint fk$letter_of_task_case references case_file,
  on_day date not null,
  primary key (letter_id, task_id)
);
create index idx$letter_of_task_task on letter_of_task (task_id);
create index idx$letter_of_task_case on letter_of_task (case_id);
grant select, insert on letter_of_task to desk;
alter table letter_of_task enable row level security;
create policy authority on letter_of_task for select to desk using (${OF_CASE} or ${OF_TASK});
create policy tell on letter_of_task for insert to desk with check (${OF_CASE} and ${OF_TASK});
`,
};
