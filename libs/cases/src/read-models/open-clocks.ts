import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { type BoardCounts, type BoardList, lastDayAtRisk, sundayOf } from '../domain/board-list.js';

/** A case that is not ended, as SQL over `c`: all of it stands in one index. */
const OPEN = `c.state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`;

/** Days from and to, both included. */
export interface DaySpan {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The condition of one list of the board over `c`, with its parameters from `$3`. */
export function boardWhere(
  list: BoardList,
  week: DaySpan | null,
  today: Temporal.PlainDate,
): { where: string; parameters: readonly unknown[] } {
  const within = (span: DaySpan, more = '') => ({
    where: `${OPEN} and c.lead_due between $3::date and $4::date${more}`,
    parameters: [span.from.toString(), span.to.toString()],
  });
  if (week) return within(week);
  switch (list) {
    case 'open':
      return { where: OPEN, parameters: [] };
    case 'late':
      return {
        where: `${OPEN} and c.lead_due < $3::date and not c.lead_paused`,
        parameters: [today.toString()],
      };
    case 'at-risk':
      return within({ from: today, to: lastDayAtRisk(today) }, ` and not c.lead_paused`);
    case 'week':
      return within({ from: today, to: sundayOf(today) });
    case 'paused':
      return { where: `${OPEN} and c.lead_paused`, parameters: [] };
  }
}

/** The open cases of one week behind each figure of the board. */
export interface OpenWeek extends BoardCounts {
  readonly monday: Temporal.PlainDate;
  /** Due before today, standing still or not. */
  readonly past: number;
}

/** The open cases of the authority by the week they fall due, in one statement over one index; first by day, which is cheap. */
export async function readOpenWeeks(tx: Tx, today: Temporal.PlainDate): Promise<OpenWeek[]> {
  const count = (where: string): string => `coalesce(sum(c.cases) filter (where ${where}), 0)::int`;
  const rows = await tx.query<Omit<OpenWeek, 'monday'> & { monday: string }>(
    `select date_trunc('week', c.lead_due::timestamp)::date as monday, sum(c.cases)::int as open,
       ${count('c.lead_paused')} as paused, ${count('c.lead_due < $1::date')} as past,
       ${count('c.lead_due < $1::date and not c.lead_paused')} as late,
       ${count('c.lead_due between $1::date and $2::date and not c.lead_paused')} as "atRisk",
       ${count('c.lead_due between $1::date and $3::date')} as "dueThisWeek"
     from (select c.lead_due, c.lead_paused, count(*) as cases from case_file c where ${OPEN} group by 1, 2) c
     group by 1 order by 1`,
    [today, lastDayAtRisk(today), sundayOf(today)].map(String),
  );
  return rows.map((row) => ({ ...row, monday: Temporal.PlainDate.from(row.monday) }));
}
