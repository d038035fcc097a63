import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { extendedNow } from './extended-now.js';
import type { FigureFilter } from './figure-filter.js';
import type { OpenCaseFacts } from './open-case.js';

const dayOf = (instant: string): string => `(${instant} at time zone 'Europe/Helsinki')::date`;

/**
 * Every open case of the authority with the step it is in, in one statement. Open cases are few beside closed ones, so
 * they are read whole: numbers and the lists behind them come from the same rows.
 */
const OPEN_CASES = `
select c.id as "caseId", c.case_number as "caseNumber", c.register_id as "registerId", k.rights, c.lead_due::text as due,
  date_trunc('week', c.lead_due::timestamp)::date::text as monday, c.lead_due - $1::date as "left", c.lead_paused as paused,
  k.extended, c.triaged_at is not null as triaged, c.handler_id is not null as taken,
  coalesce(d.submitted, false) as submitted, coalesce(d.approved, false) as approved,
  exists (select 1 from task t where t.case_id = c.id and t.kind = 'search' and t.state not in ('done', 'cancelled')) as searching,
  greatest(0, $1::date - ${dayOf(`case when c.triaged_at is null then c.opened_at when c.handler_id is null then c.triaged_at
    when d.submitted then d.submitted_at when d.approved then d.approved_at else coalesce(
      (select max(a.at) from audit_event a where a.case_id = c.id and a.action = 'CaseTaken'), c.triaged_at) end`)}) as spent
from case_file c
join lateral (select array_agg(k."right") as rights, bool_or(${extendedNow('k')}) as extended
  from claim k where k.case_id = c.id and k.outcome is null) k on k.rights is not null
left join lateral (select bool_or(d.state = 'awaiting-approval') as submitted, bool_or(d.state = 'approved') as approved,
    max(d.changed_at) filter (where d.state = 'awaiting-approval') as submitted_at,
    max(coalesce(d.approved_at, d.changed_at)) filter (where d.state = 'approved') as approved_at
  from decision d where d.case_id = c.id and d.state in ('awaiting-approval', 'approved')) d on true
where c.state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')
  and ($2::text is null or coalesce(c.register_id, 'none') = $2) and ($3::text is null or $3 = any (k.rights))
order by c.lead_due, c.id`;

export async function readOpenCases(
  tx: Tx,
  { registerId, right }: Pick<FigureFilter, 'registerId' | 'right'>,
  today: Temporal.PlainDate,
): Promise<OpenCaseFacts[]> {
  return tx.query<OpenCaseFacts>(OPEN_CASES, [today.toString(), registerId, right]);
}
