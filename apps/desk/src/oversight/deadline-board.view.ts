import { dateTimeText, shortWeekdayDateText } from '#platform';
import { BOARD_LISTS, type BoardList, type DeadlineBoardView, type Place } from '#cases';
import { Temporal } from 'temporal-polyfill';
import { shortDayText } from '../parts/day.view.js';
import { movedDaysView } from '../parts/moved-days.view.js';
import type { PageContext } from '../parts/page-context.js';
import { pager } from '../parts/pager.view.js';
import { workRow } from '../parts/work-row.view.js';
import { paths } from '../paths.js';
import { dueWeeksChart } from './due-weeks.chart.js';

/** The list asked for in the address; every open case when it names none. */
export function boardList(asked: unknown): BoardList {
  return BOARD_LISTS.find((one) => one === asked) ?? 'open';
}

/**
 * Monday and Sunday of an ISO week; null when the text names no week.
 *
 * @example daysOfWeek('2026-W53') // 28.12.2026 – 3.1.2027
 */
export function daysOfWeek(week: string): { from: Temporal.PlainDate; to: Temporal.PlainDate } | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (!year || !number || Number(number) < 1 || Number(number) > 53) return null;
  // 4 January always lies in week 1.
  const fourth = Temporal.PlainDate.from({ year: Number(year), month: 1, day: 4 });
  const from = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: Number(number) - 1 });
  return { from, to: from.add({ days: 6 }) };
}

/** What the address asked for: a list or a week, and where the page begins. */
export interface AskedBoard {
  readonly list: BoardList;
  readonly week: string;
  readonly after: Place | null;
}

/** Open clocks by due date, with the figures as links to the cases behind them. */
export function deadlineBoardView(board: DeadlineBoardView, asked: AskedBoard, page: PageContext) {
  const { list, week, after } = asked;
  const filters = { show: list === 'open' ? '' : list, week };
  return {
    todayText: shortWeekdayDateText(page.today, page.language),
    tiles: tiles(board, list, page),
    listName: week ? page.t('board.weekList', { week }) : page.t(`board.list.${list}`),
    listCount: listCount(board, asked),
    clearHref: list !== 'open' || week ? paths.deadlines(page.language) : '',
    rows: board.rows.map((row) => workRow(row, page)),
    pager: pager(paths.deadlines(page.language), filters, { after, next: board.next }),
    finding: finding(board, page),
    chart: dueWeeksChart(weeks(board, page)),
    weeks: weeks(board, page).map((one) => ({
      ...one,
      href: `${paths.deadlines(page.language)}?week=${one.week}`,
    })),
    moved: movedDaysView(board.moved, page),
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

/** How many cases the list has on all its pages. */
function listCount({ counts, weeks: all }: DeadlineBoardView, { list, week }: AskedBoard): number {
  if (week) return all.find((one) => one.week === week)?.count ?? 0;
  const of = {
    open: 'open',
    late: 'late',
    'at-risk': 'atRisk',
    week: 'dueThisWeek',
    paused: 'paused',
  } as const;
  return counts[of[list]];
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

/** The heading says what is found, not what is measured. */
function finding(board: DeadlineBoardView, page: PageContext): string {
  const fullest = [...weeks(board, page)].sort((one, other) => other.count - one.count)[0];
  if (!fullest || fullest.count === 0) return page.t('board.finding.none');
  return page.t('board.finding.fullest', { week: fullest.label, count: fullest.count });
}
