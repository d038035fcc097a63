import type { StaffActor } from '#kernel';
import type { ListsGround } from './lists-ground.js';

/** What both sides must count alike. */
export interface OverviewNumbers {
  readonly open: number;
  readonly late: number;
  readonly answered: number;
  readonly answeredLate: number;
  /** Claims refused, wholly or in part, each counted under each of its grounds. */
  readonly refused: number;
  readonly repeated: number;
  /** Cases from which the pace is taken. */
  readonly pace: number;
}

/** The open cases that are alike, as the forecast needs them: `$1` is today. */
const OPEN = `select register_id, rights, due, paused, extended, triaged, taken, submitted, approved, searching, $1::date - began_on as spent,
  due < $1::date and not paused as late, count(*)::int as count
from case_standing group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`;

const PACE = `select l.case_id, c.opened_at, c.triaged_at, l.closed_at,
  (select json_object_agg(a.action, a.at) from audit_event a where a.case_id = c.id
    and a.action in ('CaseTaken', 'DecisionSubmitted', 'DecisionApproved')) as marks
from (select case_id, closed_at from claim_answered a where closed_at >= $1::date - interval '1 year'
    and not exists (select 1 from claim_answered n where n.case_id = a.case_id and (n.closed_at, n.claim_id) > (a.closed_at, a.claim_id))
  order by closed_at desc, case_id limit 400) l join case_file c on c.id = l.case_id
where not exists (select 1 from question q where q.case_id = c.id)`;

const YEAR = `claim_answered where answered_on > ($1::date - interval '1 year')::date and answered_on <= $1::date`;

const ANSWERED = `select grouping(late_week_on) = 0 as by_week, register_id, outcome, days, late, extended, late_week_on, count(*)::int as count,
  (count(*) filter (where repeats))::int as repeated
from ${YEAR} group by grouping sets ((register_id, outcome, days, late, extended), (late_week_on))`;

const GROUNDS = `select ground, count(*)::int as count
from (select ground_ids from ${YEAR} and ground_ids <> '{}') r, unnest(ground_ids) ground group by 1`;

interface Answered {
  readonly by_week: boolean;
  readonly late: boolean;
  readonly count: number;
  readonly repeated: number;
}

/** All that the overview counts, each by one statement written for it, in one transaction of the same role. */
export function overviewByHand(
  { bare }: ListsGround,
  { authorityId, staffId }: StaffActor,
  today: string,
): () => Promise<OverviewNumbers> {
  const rows = async <Row extends object>(sql: string): Promise<Row[]> =>
    (await bare.query<Row>(sql, [today])).rows;
  return async () => {
    await bare.query('begin');
    await bare.query(
      `select set_config('app.authority', $1, true), set_config('app.staff', $2, true), set_config('app.roles', 'dpo', true)`,
      [authorityId, staffId],
    );
    const open = await rows<{ late: boolean; count: number }>(OPEN);
    const pace = await rows(PACE);
    const answered = (await rows<Answered>(ANSWERED)).filter((row) => !row.by_week);
    const grounds = await rows<{ count: number }>(GROUNDS);
    await bare.query('commit');
    return {
      open: sum(open, ({ count }) => count),
      late: sum(open, ({ late, count }) => (late ? count : 0)),
      answered: sum(answered, ({ count }) => count),
      answeredLate: sum(answered, ({ late, count }) => (late ? count : 0)),
      refused: sum(grounds, ({ count }) => count),
      repeated: sum(answered, ({ repeated }) => repeated),
      pace: pace.length,
    };
  };
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
