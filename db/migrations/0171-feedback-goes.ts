import type { Migration } from './migration.js';

/**
 * Feedback is kept for a time and goes, whole. Its time begins when it was answered; what needs no answer by a clock
 * and got none, when it came. While an answer is due by law it has not begun: `ended_on` is null, as of a case that
 * goes on. What stays is the audit trail: that it came and was answered, and when.
 */
export const feedbackGoes: Migration = {
  id: '0171-feedback-goes',
  sql: `
alter table feedback add column ended_on date generated always as (coalesce(
  (answered_at at time zone 'Europe/Helsinki')::date, case kind when 'general' then received_on end)) stored;
create index idx$feedback_to_erase on feedback (authority_id, ended_on, id) where ended_on is not null;

grant select, delete on feedback, feedback_extension to retention;
create policy retention on feedback to retention using (true);
create policy retention on feedback_extension to retention using (true);

/** Erases feedback, \`days\` after it ended. Tells whether it did: only a job may, and not before its time. */
create function erase_feedback(of_feedback uuid, days int)
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('app.actor', true) is distinct from 'system' then return false; end if;
  delete from feedback_extension e using feedback f
    where e.feedback_id = of_feedback and f.id = e.feedback_id and f.ended_on + days <= today();
  delete from feedback f where f.id = of_feedback and f.ended_on + days <= today();
  return found;
end $$;
revoke execute on function erase_feedback(uuid, int) from public;
grant create on schema public to retention;
alter function erase_feedback(uuid, int) owner to retention;
revoke create on schema public from retention;
grant execute on function erase_feedback(uuid, int) to worker;
`,
};
