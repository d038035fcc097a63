import { dateTimeText, shortWeekdayDateText } from '#platform';
import type { DeadlineBoardView, InboxRow } from '#cases';
import { shortDayText } from '../parts/day.view.js';
import type { PageContext } from '../parts/page-context.js';
import { workRow } from '../parts/work-row.view.js';
import { paths } from '../paths.js';
import { dueWeeksChart } from './due-weeks.chart.js';

/** The lists a figure of the board opens. */
export const BOARD_LISTS = ['open', 'late', 'at-risk', 'week', 'paused'] as const;
export type BoardList = (typeof BOARD_LISTS)[number];

/** The list asked for in the address; every open case when it names none. */
export function boardList(asked: unknown): BoardList {
  return BOARD_LISTS.find((one) => one === asked) ?? 'open';
}

/** Open clocks by due date, with the figures as links to the cases behind them. */
export function deadlineBoardView(
  board: DeadlineBoardView,
  list: BoardList,
  week: string,
  page: PageContext,
) {
  const rows = board.rows
    .filter((row) => belongs(row, list, page))
    .filter((row) => !week || weekOf(row) === week);
  return {
    todayText: shortWeekdayDateText(page.today, page.language),
    tiles: tiles(board, list, page),
    listName: week ? page.t('board.weekList', { week }) : page.t(`board.list.${list}`),
    clearHref: list !== 'open' || week ? paths.deadlines(page.language) : '',
    rows: rows.map((row) => workRow(row, page)),
    finding: finding(board, page),
    chart: dueWeeksChart(weeks(board, page)),
    weeks: weeks(board, page).map((one) => ({
      ...one,
      href: `${paths.deadlines(page.language)}?week=${one.week}`,
    })),
    warnings: board.warnings.map((one) => ({
      at: dateTimeText(one.at, page.language),
      text: page.t(`warning.${one.kind}`),
      caseNumber: one.caseNumber,
      href: paths.caseFile(page.language, one.caseId),
      due: shortWeekdayDateText(one.due, page.language),
    })),
  };
}

function tiles({ counts }: DeadlineBoardView, current: BoardList, page: PageContext) {
  const figures = [
    ['open', counts.open, ''],
    ['late', counts.late, 'tile--late'],
    ['at-risk', counts.atRisk, 'tile--risk'],
    ['week', counts.dueThisWeek, ''],
    ['paused', counts.paused, ''],
  ] as const;
  return figures.map(([id, count, tone]) => ({
    href: id === 'open' ? paths.deadlines(page.language) : `${paths.deadlines(page.language)}?show=${id}`,
    name: page.t(`board.tile.${id}`),
    count,
    tone: count > 0 ? tone : '',
    current: id === current,
  }));
}

function belongs(row: InboxRow, list: BoardList, page: PageContext): boolean {
  switch (list) {
    case 'open':
      return true;
    case 'week':
      return row.daysLeft >= 0 && row.daysLeft <= 7 - page.today.dayOfWeek;
    case 'late':
    case 'at-risk':
    case 'paused':
      return row.health === list;
  }
}

function weeks(board: DeadlineBoardView, page: PageContext) {
  return board.weeks.map((one) => ({
    week: one.week,
    label: one.week.replace(/^\d{4}-W0?/, ''),
    from: shortDayText(one.from, page.language),
    count: one.count,
    late: one.late,
  }));
}

/** ISO week of the due day: "2026-W49". */
function weekOf(row: InboxRow): string {
  const { yearOfWeek, weekOfYear } = row.leadDue;
  return `${yearOfWeek ?? ''}-W${String(weekOfYear ?? '').padStart(2, '0')}`;
}

/** The heading says what is found, not what is measured. */
function finding(board: DeadlineBoardView, page: PageContext): string {
  const fullest = [...weeks(board, page)].sort((one, other) => other.count - one.count)[0];
  if (!fullest || fullest.count === 0) return page.t('board.finding.none');
  return page.t('board.finding.fullest', { week: fullest.label, count: fullest.count });
}
