import type { Migration } from './migration.js';

const OF_CASE = `exists (select 1 from case_file c where c.id = task_reminder.case_id)`;

/** Letters that remind a keeper without an account of a task. Only ever added. */
export const taskReminders: Migration = {
  id: '0046-task-reminders',
  sql: `
create table task_reminder (
  letter_id uuid primary key constraint fk$task_reminder_letter references letter,
  task_id uuid not null constraint fk$task_reminder_task references task,
  case_id uuid not null constraint fk$task_reminder_case references case_file
);
create index idx$task_reminder_task on task_reminder (task_id);
create index idx$task_reminder_case on task_reminder (case_id);
grant select, insert on task_reminder to desk;
alter table task_reminder enable row level security;
create policy authority on task_reminder to desk using (${OF_CASE}) with check (${OF_CASE});
`,
};
