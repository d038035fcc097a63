import { MOST_COUNTED, type Place, type WorkPage } from '#cases';
import { shortWeekdayDateText } from '#platform';
import { movedDaysView } from '../parts/moved-days.view.js';
import type { PageContext } from '../parts/page-context.js';
import { pager } from '../parts/pager.view.js';
import { workRow } from '../parts/work-row.view.js';
import { taskRow } from '../tasks/task-row.view.js';
import { paths } from '../paths.js';

/** What waits for me, oldest clock first, one page at a time. */
export function myWorkView(work: WorkPage, after: Place | null, page: PageContext) {
  const { t, language } = page;
  return {
    todayText: shortWeekdayDateText(page.today, language),
    heading:
      work.count > MOST_COUNTED
        ? t('work.listMore', { count: MOST_COUNTED })
        : t('work.list', { count: work.count }),
    standingIn:
      work.standsInFor.length > 0 ? t('work.standingIn', { names: work.standsInFor.join(', ') }) : '',
    moved: movedDaysView(work.moved, page),
    rows: inOneList(work, page),
    pager: pager(paths.myWork(language), {}, { after, next: work.next }),
  };
}

/** Cases and tasks by day; on one day the task comes first, because a case waits for its tasks. */
function inOneList(work: WorkPage, page: PageContext) {
  const rows = [
    ...work.tasks.map((task) => ({ day: task.dueOn, id: task.id, task: taskRow(task, page), work: null })),
    ...work.rows.map((row) => ({ day: row.listedOn, id: row.caseId, task: null, work: workRow(row, page) })),
  ];
  return rows.sort((one, other) => one.day.since(other.day).sign);
}
