import type { Migration } from './migration.js';

/**
 * Whether a clock stands still is kept beside the due day of each claim, as that index is, so that the function which
 * carries a withdrawal or a new stage over to the case can let the earliest open claim lead with all it has: the due
 * day, the counted day and the standing still. A case with nothing open stands still for nobody.
 */
export const leadPaused: Migration = {
  id: '0011-lead-paused',
  sql: `
alter table claim add column paused boolean not null default false;
grant update (paused) on claim to portal;
grant update (lead_paused) on case_file to worker;
update claim k set paused = true where outcome is null and exists (select 1 from question q
  where k.id = any (q.claim_ids) and q.undone_at is null
    and not exists (select 1 from question_answer a where a.question_id = q.id));

create or replace function case_after(of_case uuid, at timestamptz, by_staff uuid) returns void
  language sql security definer set search_path = public
  as $$
  update case_file c set version = version + 1, changed_at = coalesce(at, changed_at), changed_by = by_staff,
    lead_due = coalesce(l.due, c.lead_due), lead_nominal = coalesce(l.nominal, c.lead_nominal),
    lead_paused = coalesce(l.paused, false),
    state = case
      when l.id is null then
        case when exists (select 1 from claim k where k.case_id = c.id
          and k.outcome in ('granted', 'partly-granted', 'refused', 'not-held', 'transferred'))
        then 'decided' else 'withdrawn' end
      when state in ('decided', 'closed') then case when handler_id is null then 'received' else 'in-handling' end
      when state = 'awaiting-approval' and not exists
        (select 1 from decision d where d.case_id = c.id and d.state = 'awaiting-approval') then 'in-handling'
      else state end
  from (select of_case as case_id) this
  left join lateral (select k.id, k.due, k.nominal, k.paused from claim k
    where k.case_id = this.case_id and k.outcome is null order by k.due, k.id limit 1) l on true
  where c.id = this.case_id
  $$;
`,
};
