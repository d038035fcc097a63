import type { Tx } from '#platform';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../domain/claim.js';
import { FIRST_ID, type Page, PAGE_ROWS, pageOf, type Place } from '../domain/page-place.js';
import { ANSWERED, parametersOf, SPAN } from './answered-claims.js';
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

/** SQL over `a` (claim_answered), with the key of the figure as `$5`. */
const BEHIND: Readonly<Partial<Record<Figure['name'], string>>> = {
  answered: `true`,
  'in-time': `not a.late`,
  'answered-late': `a.late`,
  'answered-extended': `a.extended`,
  'answered-refused': `a.outcome in ('refused', 'partly-granted')`,
  repeat: `a.repeats`,
  days: `${SPAN} = $5`,
  outcome: `a.outcome = $5`,
  ground: `$5 = any (a.ground_ids)`,
  'late-week': `a.late_week_on::text = $5`,
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
  const behind = `${ANSWERED} and $5::text is not null and ${BEHIND[figure.name] ?? 'false'}`;
  const rows = await tx.query<Row>(
    `with page as materialized (select a.* from ${behind} and (a.answered_on, a.claim_id) < ($6::date, $7::uuid)
       order by a.answered_on desc, a.claim_id desc limit ${PAGE_ROWS + 1})
     select a.claim_id as id, a.case_id, c.case_number, a.register_id, a."right", a.outcome, a.received_on, a.answered_on, a.due,
       a.days, a.late, (select count(*)::int from ${behind}) as count
     from page a join case_file c on c.id = a.case_id order by a.answered_on desc, a.claim_id desc`,
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
