import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { type BoardList, type DueDay, lastDayAtRisk, sundayOf } from '../domain/board-list.js';

/** A case with a clock that runs or stands still, as SQL over `c`. */
const OPEN = `c.state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')
  and exists (select 1 from claim k where k.case_id = c.id and k.outcome is null)`;

const UNDONE = (event: string): string => `exists (select 1 from clock_event u where u.undoes = ${event}.id)`;

/** Was the person asked something that is not answered yet? */
const PAUSED = `exists (select 1 from claim k join clock_event q on q.claim_id = k.id
  where k.case_id = c.id and k.outcome is null and q.type in ('identity-asked', 'clarification-asked')
    and not ${UNDONE('q')} and not exists (select 1 from clock_event a where a.claim_id = q.claim_id
      and a.type = case q.type when 'identity-asked' then 'identity-confirmed' else 'clarification-given' end
      and (a.on_day, a.recorded_at) >= (q.on_day, q.recorded_at) and not ${UNDONE('a')}))`;

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
      return { where: `${OPEN} and c.lead_due < $3::date and not ${PAUSED}`, parameters: [today.toString()] };
    case 'at-risk':
      return within({ from: today, to: lastDayAtRisk(today) }, ` and not ${PAUSED}`);
    case 'week':
      return within({ from: today, to: sundayOf(today) });
    case 'paused':
      return { where: `${OPEN} and ${PAUSED}`, parameters: [] };
  }
}

/** The open cases of the authority by the day they fall due, in one statement. */
export async function readDueDays(tx: Tx): Promise<DueDay[]> {
  const rows = await tx.query<{ day: string; open: number; paused: number }>(
    `select c.lead_due as day, count(*)::int as open, (count(*) filter (where ${PAUSED}))::int as paused
     from case_file c where ${OPEN} group by 1 order by 1`,
  );
  return rows.map((row) => ({ ...row, day: Temporal.PlainDate.from(row.day) }));
}
