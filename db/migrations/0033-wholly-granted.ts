import type { Migration } from './migration.js';

/**
 * Is what a task is to do granted, and in whole? A decision can be taken back after its tasks were given out, and what was
 * granted in part leaves something that must stay; a source that erases everything it holds must do neither. Whoever does
 * the task may not see the decision, so the database answers.
 */
export const whollyGranted: Migration = {
  id: '0033-wholly-granted',
  sql: `
create function wholly_granted(of_task uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select coalesce((select bool_and(exists (select 1 from decision d where d.claim_id = asked.id
      and d.case_id = t.case_id and d.state in ('approved', 'issued') and d.outcome = 'granted'))
    from task t cross join lateral unnest(t.claim_ids) as asked(id) where t.id = $1), false) $$;
revoke execute on function wholly_granted(uuid) from public;
grant execute on function wholly_granted(uuid) to desk, worker;
`,
};
