import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { type BoardList, type DueDay, lastDayAtRisk, sundayOf } from '../domain/board-list.js';

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

/** The open cases of the authority by the day they fall due, in one statement. */
export async function readDueDays(tx: Tx): Promise<DueDay[]> {
  const rows = await tx.query<{ day: string; open: number; paused: number }>(
    `select c.lead_due as day, count(*)::int as open, (count(*) filter (where c.lead_paused))::int as paused
     from case_file c where ${OPEN} group by 1 order by 1`,
  );
  return rows.map((row) => ({ ...row, day: Temporal.PlainDate.from(row.day) }));
}
