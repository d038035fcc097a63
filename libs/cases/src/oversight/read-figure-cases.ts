import type { Tx } from '#platform';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../domain/claim.js';
import { FIRST_ID, type Page, PAGE_ROWS, pageOf, type Place } from '../domain/page-place.js';
import { ANSWERED, parametersOf, REFUSALS, REPEATED } from './answered-claims.js';
import type { Figure } from './figure.js';
import type { FigureFilter } from './figure-filter.js';

/** An answered claim behind a figure. */
export interface AnsweredRow {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly registerId: string | null;
  readonly right: Right;
  readonly outcome: Outcome;
  readonly receivedOn: Temporal.PlainDate;
  readonly answeredOn: Temporal.PlainDate;
  readonly due: Temporal.PlainDate;
  readonly days: number;
  readonly late: boolean;
}

/** SQL over `a` (answered), with the key of the figure as `$5`. */
const BEHIND: Readonly<Partial<Record<Figure['name'], string>>> = {
  answered: `true`,
  'in-time': `not a.late`,
  'answered-late': `a.late`,
  'answered-extended': `a.extended`,
  'answered-refused': `a.outcome in ('refused', 'partly-granted')`,
  repeat: `a.id in (select id from repeated)`,
  days: `a.span = $5`,
  outcome: `a.outcome = $5`,
  ground: `a.id in (select id from refusals where ground_id = $5)`,
  'late-week': `a.late and date_trunc('week', a.due::timestamp)::date::text = $5`,
};

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly case_number: string;
  readonly register_id: string;
  readonly right: Right;
  readonly outcome: Outcome;
  readonly received_on: string;
  readonly answered_on: string;
  readonly due: string;
  readonly days: number;
  readonly late: boolean;
  readonly count: number;
}

/** One page of the claims behind a figure, the latest answer first, and how many there are on all its pages. */
export async function readAnsweredBehind(
  tx: Tx,
  filter: FigureFilter,
  { figure, after }: { figure: Figure; after: Place | null },
): Promise<Page<AnsweredRow> & { readonly count: number }> {
  const rows = await tx.query<Row>(
    `with ${ANSWERED}, ${REPEATED}, ${REFUSALS},
     behind as materialized (select a.* from answered a where $5::text is not null and ${BEHIND[figure.name] ?? 'false'})
     select b.id, b.case_id, b.case_number, b.register_id, b."right", b.outcome, b.received_on, b.answered_on, b.due, b.days, b.late,
       (select count(*)::int from behind) as count
     from behind b where (b.answered_on, b.id) < ($6::date, $7::uuid)
     order by b.answered_on desc, b.id desc limit ${PAGE_ROWS + 1}`,
    [...parametersOf(filter), figure.key, after?.day.toString() ?? 'infinity', after?.id ?? FIRST_ID],
  );
  const page = pageOf(rows, (row) => ({ day: Temporal.PlainDate.from(row.answered_on), id: row.id }));
  return { rows: page.rows.map(rowOf), next: page.next, count: rows[0]?.count ?? 0 };
}

function rowOf(row: Row): AnsweredRow {
  return {
    caseId: row.case_id,
    caseNumber: row.case_number,
    registerId: row.register_id === 'none' ? null : row.register_id,
    right: row.right,
    outcome: row.outcome,
    receivedOn: Temporal.PlainDate.from(row.received_on),
    answeredOn: Temporal.PlainDate.from(row.answered_on),
    due: Temporal.PlainDate.from(row.due),
    days: row.days,
    late: row.late,
  };
}
