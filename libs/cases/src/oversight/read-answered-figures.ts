import type { Tx } from '#platform';
import type { Outcome } from '../domain/claim.js';
import { ANSWERED, type DaySpan, parametersOf, REFUSALS, REPEATED } from './answered-claims.js';
import type { FigureFilter } from './figure-filter.js';

/** Some of the answered claims, summed up. */
export interface AnsweredSum {
  readonly count: number;
  readonly late: number;
  readonly extended: number;
  readonly refused: number;
  /** Days within which half of them were answered; null when there is none. */
  readonly median: number | null;
}

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

interface Row extends AnsweredSum {
  readonly of: 'all' | 'register' | 'span' | 'outcome' | 'ground' | 'late-week' | 'repeat';
  readonly key: string;
}

const SUM = `count(*)::int as count, (count(*) filter (where late))::int as late, (count(*) filter (where extended))::int as extended,
  (count(*) filter (where outcome in ('refused', 'partly-granted')))::int as refused,
  percentile_disc(0.5) within group (order by days)::int as median`;
const COUNT = `count(*)::int, 0, 0, 0, null::int`;

const FIGURES = `with ${ANSWERED}, ${REPEATED}, ${REFUSALS}
select 'all' as of, '' as key, ${SUM} from answered
union all select 'register', register_id, ${SUM} from answered group by register_id
union all select 'span', span, ${COUNT} from answered group by span
union all select 'outcome', outcome, ${COUNT} from answered group by outcome
union all select 'late-week', date_trunc('week', due::timestamp)::date::text, ${COUNT} from answered where late group by 2
union all select 'ground', ground_id, ${COUNT} from refusals group by ground_id
union all select 'repeat', '', ${COUNT} from repeated`;

/** Every figure of the answered claims, in one statement. */
export async function readAnsweredFigures(tx: Tx, filter: FigureFilter): Promise<AnsweredFigures> {
  const rows = await tx.query<Row>(FIGURES, parametersOf(filter));
  const counts = <Key extends string>(of: Row['of']): Map<Key, number> =>
    new Map(rows.filter((row) => row.of === of).map(({ key, count }) => [key as Key, count]));
  const [all] = rows;
  if (!all) throw new Error('A sum has a row of its own');
  return {
    all,
    byRegister: new Map(rows.filter((row) => row.of === 'register').map((row) => [row.key, row])),
    bySpan: counts('span'),
    byOutcome: counts('outcome'),
    byGround: counts('ground'),
    lateByMonday: counts('late-week'),
    repeated: rows.find((row) => row.of === 'repeat')?.count ?? 0,
  };
}
