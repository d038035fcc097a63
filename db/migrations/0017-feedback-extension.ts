import type { Migration } from './migration.js';

/**
 * The two further weeks for an answer in an accessible form (306/2019 § 10(3)): the day the person was told, which is the
 * event of the clock, why, and by which way. Written once and never changed.
 */
export const feedbackExtension: Migration = {
  id: '0017-feedback-extension',
  sql: `
create table feedback_extension (
  feedback_id uuid primary key constraint fk$feedback_extension_feedback references feedback,
  told_on date not null,
  told_by text not null constraint check$feedback_extension_told_by check (told_by in ('email', 'letter')),
  reason text not null constraint check$feedback_extension_reason
    check (reason in ('long-text', 'many-files', 'audio-or-video')),
  recorded_at timestamptz not null,
  recorded_by uuid not null constraint fk$feedback_extension_recorded_by references staff
);
create index idx$feedback_extension_recorded_by on feedback_extension (recorded_by);
grant select, insert on feedback_extension to desk;
grant select on feedback_extension to worker;

alter table feedback_extension enable row level security;
create policy authority on feedback_extension for select to desk
  using (exists (select 1 from feedback f where f.id = feedback_id));
create policy record on feedback_extension for insert to desk
  with check (recorded_by::text = current_setting('app.staff', true)
    and exists (select 1 from feedback f where f.id = feedback_id and f.answered_at is null));
create policy worker on feedback_extension for select to worker using (true);
`,
};
