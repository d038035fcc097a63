import type { InboxRow } from '#cases';
import { shortWeekdayDateText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { workRow } from '../parts/work-row.view.js';

/** What waits for me, oldest clock first. */
export function myWorkView(rows: readonly InboxRow[], page: PageContext) {
  return {
    todayText: shortWeekdayDateText(page.today, page.language),
    count: rows.length,
    rows: rows.map((row) => workRow(row, page)),
  };
}
