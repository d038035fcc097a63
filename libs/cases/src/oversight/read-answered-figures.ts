import type { Tx } from '#platform';
import type { Outcome } from '../domain/claim.js';
import { ANSWERED, type DaySpan, parametersOf } from './answered-claims.js';
import { type AnsweredCell, type AnsweredSum, sumByKey, sumOf } from './answered-sum.js';
import { daySpan } from './day-span.js';
import type { FigureFilter } from './figure-filter.js';

/** What the answered claims of a period come to. */
export interface AnsweredFigures {
  readonly all: AnsweredSum;
  readonly byRegister: ReadonlyMap<string, AnsweredSum>;
  readonly bySpan: ReadonlyMap<DaySpan, number>;
  readonly byOutcome: ReadonlyMap<Outcome, number>;
  readonly byGround: ReadonlyMap<string, number>;
  /** Answered late, by the Monday of the week they were due in. */
  readonly lateByMonday: ReadonlyMap<string, number>;
  readonly repeated: number;
}

interface Row extends AnsweredCell {
  readonly of: 'cell' | 'late-week' | 'ground';
  /** Of a week its Monday, null for what was in time. */
  readonly key: string | null;
  readonly repeats: number;
}

/** Claims that are alike in all that is counted are one row; so are those late in one week, and those of one ground. */
const FIGURES = `
select case when grouping(a.late_week_on) = 1 then 'cell' else 'late-week' end as of, a.late_week_on::text as key,
  a.register_id as "registerId", a.outcome, a.days, a.late, a.extended, count(*)::int as count,
  (count(*) filter (where a.repeats))::int as repeats
from ${ANSWERED} group by grouping sets ((a.register_id, a.outcome, a.days, a.late, a.extended), (a.late_week_on))
union all select 'ground', ground_id, null, null, null, null, null, count(*)::int, 0
from (select a.ground_ids from ${ANSWERED} and a.ground_ids <> '{}') as refused, unnest(ground_ids) ground_id group by 2`;

/** Every figure of the answered claims, in one statement. */
export async function readAnsweredFigures(tx: Tx, filter: FigureFilter): Promise<AnsweredFigures> {
  const rows = await tx.query<Row>(FIGURES, parametersOf(filter));
  const cells = rows.filter(({ of }) => of === 'cell');
  const counts = (of: Row['of']): Map<string, number> =>
    new Map(rows.flatMap((row) => (row.of === of && row.key !== null ? [[row.key, row.count]] : [])));
  const countBy = <Key extends string>(keyOf: (cell: AnsweredCell) => Key): Map<Key, number> =>
    new Map([...sumByKey(cells, keyOf)].map(([key, { count }]) => [key, count]));
  return {
    all: sumOf(cells),
    byRegister: sumByKey(cells, ({ registerId }) => registerId),
    bySpan: countBy(daySpan),
    byOutcome: countBy(({ outcome }) => outcome),
    byGround: counts('ground'),
    lateByMonday: counts('late-week'),
    repeated: cells.reduce((sum, { repeats }) => sum + repeats, 0),
  };
}
