import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { type Pace, paceOf } from './forecast.js';
import { daysOfSteps, type Marks } from './step.js';

/** From how many cases the pace is taken: the latest, so that it is today's pace. */
export const CASES_OF_PACE = 400;

/**
 * When the cases answered last passed their marks. A case in which something was asked of the person is left out: it
 * stood still, and nobody here made it slow.
 */
const MARKS = `
with latest as materialized (
  select a.case_id, a.closed_at as ended_at from claim_answered a
  where a.closed_at >= ($1::date - interval '1 year') at time zone 'Europe/Helsinki'
    and not exists (select 1 from claim_answered later where later.case_id = a.case_id
      and (later.closed_at, later.claim_id) > (a.closed_at, a.claim_id))
  order by a.closed_at desc, a.case_id limit ${CASES_OF_PACE}),
marks as (
  select day(c.opened_at) as opened, day(c.triaged_at) as triaged, day(a.taken_at) as taken, day(a.submitted_at) as submitted,
    day(a.approved_at) as approved, day(l.ended_at) as ended
  from latest l join case_file c on c.id = l.case_id
  left join lateral (select min(a.at) filter (where a.action = 'CaseTaken') as taken_at,
      max(a.at) filter (where a.action = 'DecisionSubmitted') as submitted_at,
      max(a.at) filter (where a.action = 'DecisionApproved') as approved_at
    from audit_event a where a.case_id = c.id and a.action in ('CaseTaken', 'DecisionSubmitted', 'DecisionApproved')) a on true
  where not exists (select 1 from question q where q.case_id = c.id))
select triaged - opened as triaged, taken - opened as taken, submitted - opened as submitted, approved - opened as approved,
  ended - opened as ended
from marks`.replaceAll(/\bday\(([a-z._]+)\)/g, `($1 at time zone 'Europe/Helsinki')::date`);

/** The pace of the cases answered last, in one statement. */
export async function readPace(tx: Tx, today: Temporal.PlainDate): Promise<Pace> {
  const marks = await tx.query<Marks>(MARKS, [today.toString()]);
  return paceOf(marks.map(daysOfSteps));
}
