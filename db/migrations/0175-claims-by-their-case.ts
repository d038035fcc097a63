import type { Migration } from './migration.js';

const OPEN = `('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`;
const helsinki = (instant: string): string => `(${instant} at time zone 'Europe/Helsinki')::date`;

/**
 * The claims of a case are found by the case, and those that are open picked out of them: a server that has not counted
 * its rows yet could go through the open claims of all cases instead, at each change of one.
 */
export const claimsByTheirCase: Migration = {
  id: '0175-claims-by-their-case',
  sql: `
create or replace view case_standing_counted as
select c.id as case_id, c.authority_id, c.case_number, c.register_id, k.rights, c.lead_due as due, c.lead_paused as paused,
  k.extended, c.triaged_at is not null as triaged, c.handler_id is not null as taken,
  coalesce(d.submitted, false) as submitted, coalesce(d.approved, false) as approved,
  exists (select 1 from task t where t.case_id = c.id and t.kind = 'search' and t.state not in ('done', 'cancelled')) as searching,
  ${helsinki(`case when c.triaged_at is null then c.opened_at when c.handler_id is null then c.triaged_at
    when d.submitted then d.submitted_at when d.approved then d.approved_at else coalesce(
      (select max(a.at) from audit_event a where a.case_id = c.id and a.action = 'CaseTaken'), c.triaged_at) end`)} as began_on,
  c.protected
from case_file c
join lateral (select array_agg(k."right" order by k."right") filter (where k.outcome is null) as rights,
    bool_or(exists (select 1 from clock_event e where e.claim_id = k.id and e.type = 'extended'
      and not exists (select 1 from clock_event u where u.undoes = e.id))) filter (where k.outcome is null) as extended
  from claim k where k.case_id = c.id) k on k.rights is not null
left join lateral (select bool_or(d.state = 'awaiting-approval') as submitted, bool_or(d.state = 'approved') as approved,
    max(d.changed_at) filter (where d.state = 'awaiting-approval') as submitted_at,
    max(coalesce(d.approved_at, d.changed_at)) filter (where d.state = 'approved') as approved_at
  from decision d where d.case_id = c.id and d.state in ('awaiting-approval', 'approved')) d on true
where c.state in ${OPEN};
`,
};
