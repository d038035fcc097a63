import type { StaffActor } from '#kernel';
import type { ListsGround } from './lists-ground.js';

/** The numbers that both sides must come to. */
export interface OverviewNumbers {
  readonly open: number;
  readonly late: number;
  readonly answered: number;
  readonly answeredLate: number;
  readonly refused: number;
  readonly repeated: number;
  readonly pace: number;
}

const OPEN = `select c.id, c.register_id, c.lead_due, c.lead_due < $1::date and not c.lead_paused as late, c.opened_at, c.triaged_at, c.handler_id,
  (select max(a.at) from audit_event a where a.case_id = c.id and a.action = 'CaseTaken') as taken_at,
  (select json_agg(json_build_array(k."right", exists (select 1 from clock_event e where e.claim_id = k.id and e.type = 'extended')))
   from claim k where k.case_id = c.id and k.outcome is null) as claims,
  (select json_agg(json_build_array(d.state, d.changed_at)) from decision d where d.case_id = c.id and d.state <> 'issued') as decisions,
  exists (select 1 from task t where t.case_id = c.id and t.kind = 'search' and t.state not in ('done', 'cancelled')) as searching
from case_file c where c.state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`;

const PACE = `select c.id, c.opened_at, c.triaged_at, l.ended_at,
  (select json_object_agg(a.action, a.at) from audit_event a where a.case_id = c.id
    and a.action in ('CaseTaken', 'DecisionSubmitted', 'DecisionApproved')) as marks
from (select k.case_id, max(k.closed_at) as ended_at from claim k
  where k.outcome in ('granted', 'partly-granted', 'refused', 'not-held') and k.closed_at >= $1::date - interval '1 year'
  group by 1 order by 2 desc, 1 limit 400) l join case_file c on c.id = l.case_id
where not exists (select 1 from question q where q.case_id = c.id)`;

const TOLD = `select k.id, k.case_id, c.register_id, c.request_id, c.authority_id, k."right", k.outcome, c.received_on,
  (k.closed_at at time zone 'Europe/Helsinki')::date - c.received_on as days, (k.closed_at at time zone 'Europe/Helsinki')::date > k.due as late,
  date_trunc('week', k.due::timestamp) as week
from claim k join case_file c on c.id = k.case_id where k.outcome in ('granted', 'partly-granted', 'refused', 'not-held')
  and k.closed_at >= ($1::date - interval '1 year' + interval '1 day') at time zone 'Europe/Helsinki'
  and k.closed_at < ($1::date + 1)::timestamp at time zone 'Europe/Helsinki'`;

const ANSWERED = `with told as (${TOLD}), extended as (select distinct claim_id from clock_event where type = 'extended')
select grouping(register_id, outcome, width, week) as of, register_id, outcome, width, week, count(*)::int as count,
  (count(*) filter (where late))::int as late, count(claim_id)::int as extended, percentile_disc(0.5) within group (order by days) as median
from (select t.*, x.claim_id, width_bucket(days, array[6, 11, 16, 21, 26, 32]) as width from told t left join extended x on x.claim_id = t.id) t
group by grouping sets ((), (register_id), (outcome), (width), (week))`;

const GROUNDS = `with told as (${TOLD}) select d.ground_id, count(distinct t.id)::int as count from told t join decision d on d.claim_id = t.id
where d.state = 'issued' and d.outcome in ('refused', 'partly-granted') group by 1`;

const REPEATED = `with told as (${TOLD}) select count(distinct t.id)::int as count from told t
join request r on r.id = t.request_id
join request r2 on coalesce(r2.hetu_key, r2.person_key) = coalesce(r.hetu_key, r.person_key) and r2.id <> r.id
join case_file c on c.request_id = r2.id and c.authority_id = t.authority_id and c.register_id = t.register_id
join claim k on k.case_id = c.id and k."right" = t."right" and k.outcome in ('granted', 'partly-granted', 'refused', 'not-held')
where (k.closed_at at time zone 'Europe/Helsinki')::date between (t.received_on - interval '1 year')::date and t.received_on`;

interface Answered {
  readonly of: number;
  readonly count: number;
  readonly late: number;
}

/** All that the overview counts, each by one statement written for it, in one transaction of the same role. */
export function overviewByHand(
  { bare }: ListsGround,
  actor: StaffActor,
  today: string,
): () => Promise<OverviewNumbers> {
  const rows = async <Row extends object>(sql: string): Promise<Row[]> =>
    (await bare.query<Row>(sql, [today])).rows;
  return async () => {
    await bare.query('begin');
    await bare.query(`select set_config('app.authority', $1, true), set_config('app.staff', $2, true)`, [
      actor.authorityId,
      actor.staffId,
    ]);
    const open = await rows<{ late: boolean }>(OPEN);
    const pace = await rows(PACE);
    const answered = await rows<Answered>(ANSWERED);
    const grounds = await rows<{ count: number }>(GROUNDS);
    const [repeated] = await rows<{ count: number }>(REPEATED);
    await bare.query('commit');
    const all = answered.find(({ of }) => of === 15);
    return {
      open: open.length,
      late: open.filter(({ late }) => late).length,
      answered: all?.count ?? 0,
      answeredLate: all?.late ?? 0,
      refused: grounds.reduce((sum, { count }) => sum + count, 0),
      repeated: repeated?.count ?? 0,
      pace: pace.length,
    };
  };
}
