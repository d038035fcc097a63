import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import type { FigureFilter } from './figure-filter.js';
import type { OpenCaseFacts } from './open-case.js';

/**
 * Every open case of the authority with the step it is in, in one statement over the rows that the database keeps of
 * them (`case_standing`): numbers and the lists behind them come from the same rows.
 */
const OPEN_CASES = `
select s.case_id as "caseId", s.case_number as "caseNumber", s.register_id as "registerId", s.rights, s.due::text as due,
  date_trunc('week', s.due::timestamp)::date::text as monday, s.due - $1::date as "left", s.paused, s.extended, s.triaged,
  s.taken, s.submitted, s.approved, s.searching, greatest(0, $1::date - s.began_on) as spent
from case_standing s
where ($2::text is null or coalesce(s.register_id, 'none') = $2) and ($3::text is null or $3 = any (s.rights))
order by s.due, s.case_id`;

export async function readOpenCases(
  tx: Tx,
  { registerId, right }: Pick<FigureFilter, 'registerId' | 'right'>,
  today: Temporal.PlainDate,
): Promise<OpenCaseFacts[]> {
  return tx.query<OpenCaseFacts>(OPEN_CASES, [today.toString(), registerId, right]);
}
