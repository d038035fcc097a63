import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';
import { lastDayAtRisk } from '../domain/board-list.js';

/** How the clocks of all open cases of the house stand, and letters that have not reached their person. */
export interface HouseFigures {
  readonly clocks: Readonly<Record<'late' | 'at-risk' | 'on-time' | 'paused', number>>;
  readonly letters: Readonly<Record<'waiting' | 'failed' | 'returned', number>>;
}

type Row = { readonly of: 'clock' | 'letter'; readonly state: string; readonly count: number };

/** For who watches the house: numbers of all authorities together, in one statement over two indexes. */
export async function readHouseFigures(tx: Tx, today: Temporal.PlainDate): Promise<HouseFigures> {
  const rows = await tx.query<Row>(
    `select 'clock' as of, case when c.lead_paused then 'paused' when c.lead_due < $1::date then 'late'
         when c.lead_due <= $2::date then 'at-risk' else 'on-time' end as state, sum(c.cases)::int as count
     from (select lead_due, lead_paused, count(*) as cases from case_file
       where state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval') group by 1, 2) c group by 2
     union all select 'letter', d.state, count(*)::int from delivery d where d.state in ('waiting', 'failed', 'returned') group by 2`,
    [today.toString(), lastDayAtRisk(today).toString()],
  );
  const count = (of: Row['of'], state: string): number =>
    rows.find((row) => row.of === of && row.state === state)?.count ?? 0;
  return {
    clocks: {
      late: count('clock', 'late'),
      'at-risk': count('clock', 'at-risk'),
      'on-time': count('clock', 'on-time'),
      paused: count('clock', 'paused'),
    },
    letters: {
      waiting: count('letter', 'waiting'),
      failed: count('letter', 'failed'),
      returned: count('letter', 'returned'),
    },
  };
}
