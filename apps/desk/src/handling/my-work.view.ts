import type { InboxRow } from '#cases';
import type { StaffActor } from '#kernel';
import { shortWeekdayDateText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { workRow } from '../parts/work-row.view.js';

/** What waits for me, oldest clock first. Cases nobody has taken wait for handlers only. */
export function myWorkView(all: readonly InboxRow[], actor: StaffActor, page: PageContext) {
  const rows = all.filter((row) => row.next !== 'take' || actor.roles.includes('handler'));
  return {
    todayText: shortWeekdayDateText(page.today, page.language),
    count: rows.length,
    rows: rows.map((row) => workRow(row, page)),
  };
}
