import type { Migration } from './migration.js';

/**
 * Ends every session at the desk of the person behind a row of staff of the actor's own authority: the same person may sit
 * in another authority's seat, whose row the actor does not see. Nobody is told which seats there are.
 */
export const sessionsOfPerson: Migration = {
  id: '0091-sessions-of-person',
  sql: `
create function end_sessions_of_staff(of_staff uuid) returns integer
  language sql security definer set search_path = public as $$
  with ended as (
    delete from app_session where app = 'desk' and staff_id in (
      select o.id from staff s join staff o on o.subject = s.subject
      where s.id = of_staff and s.authority_id = nullif(current_setting('app.authority', true), ''))
    returning 1)
  select count(*)::integer from ended
$$;
revoke all on function end_sessions_of_staff(uuid) from public;
grant execute on function end_sessions_of_staff(uuid) to desk;
`,
};
