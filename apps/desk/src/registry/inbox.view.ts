import { shortWeekdayDateText } from '#platform';
import type { InboxRow } from '#cases';
import type { PageContext } from '../parts/page-context.js';
import { type WorkRow, workRow } from '../parts/work-row.view.js';
import { paths } from '../paths.js';

const GROUPS = ['late', 'today', 'week', 'next', 'later'] as const;
type Group = (typeof GROUPS)[number];

/** A heading of the inbox and the cases under it. */
export interface InboxGroup {
  readonly id: Group;
  readonly name: string;
  readonly count: number;
  readonly tileClass: string;
  readonly rows: readonly WorkRow[];
}

export interface InboxView {
  readonly todayText: string;
  readonly count: number;
  readonly groups: readonly InboxGroup[];
  readonly firstHref: string;
  readonly registerHref: string;
}

/** The inbox: waiting cases under the headings late, today, this week, next week and later; oldest clock first. */
export function inboxView(rows: readonly InboxRow[], page: PageContext): InboxView {
  const groups = GROUPS.map((id) => {
    const own = rows.filter((row) => groupOf(row, page) === id);
    return {
      id,
      name: page.t(`inbox.group.${id}`),
      count: own.length,
      tileClass:
        own.length > 0 && id === 'late' ? 'tile--late' : own.length > 0 && id === 'today' ? 'tile--risk' : '',
      rows: own.map((row) => workRow(row, page)),
    };
  });
  return {
    todayText: shortWeekdayDateText(page.today, page.language),
    count: rows.length,
    groups,
    firstHref: groups.flatMap((group) => group.rows)[0]?.actHref ?? '',
    registerHref: paths.registerPaper(page.language),
  };
}

/** A case that is late stands under "late" whatever its date says; a week ends on Sunday. */
function groupOf(row: InboxRow, page: PageContext): Group {
  if (row.health === 'late' || row.daysLeft < 0) return 'late';
  if (row.daysLeft === 0) return 'today';
  const daysToSunday = 7 - page.today.dayOfWeek;
  if (row.daysLeft <= daysToSunday) return 'week';
  return row.daysLeft <= daysToSunday + 7 ? 'next' : 'later';
}
