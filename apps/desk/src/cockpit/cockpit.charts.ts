import { type Cockpit, DAY_SPANS, type DaySpan } from '#cases';
import type { PageContext } from '../parts/page-context.js';
import { type Column, columnsChart, type Tone } from './columns.chart.js';
import { dueRowsChart } from './due-rows.chart.js';
import type { FigureTable, TableId } from './figure-table.js';
import { rowsChart } from './rows.chart.js';
import { dueWeeks, weeksFrom, WEEKS_SHOWN } from './weeks.js';

/** How many grounds are drawn; the table has them all. */
const GROUNDS_DRAWN = 8;

/** Every chart of the page with a heading that says what is found, drawn from the numbers of its table. */
export function cockpitCharts(
  cockpit: Cockpit,
  tables: Readonly<Record<TableId, FigureTable>>,
  page: PageContext,
) {
  return {
    weeks: weeksChart(tables.weeks, page),
    forecast: forecastChart(tables.forecast, page),
    waiting: barsOf(tables.waiting, 0, page, 'waiting'),
    grounds: groundsChart(tables.grounds, page),
    days: daysChart(cockpit, page),
  };
}

const numberIn = (table: FigureTable, row: number, cell: number): number =>
  Number(table.rows[row]?.cells[cell]?.text) || 0;

function weeksChart(table: FigureTable, page: PageContext) {
  const { weeks } = dueWeeks(page);
  const heads = [
    { label: page.t('cockpit.prospect.late'), note: '' },
    ...weeks.map(({ label, days }) => ({ label: page.t('cockpit.weekLong', { week: label }), note: days })),
    { label: page.t('cockpit.later'), note: '' },
  ];
  const rows = table.rows.slice(0, -1).map(({ head, cells }) => ({
    name: head,
    counts: cells.slice(0, -1).map(({ text }) => Number(text)),
  }));
  const sums = weeks.map((week, place) => ({
    week: week.label,
    count: numberIn(table, rows.length, place + 1),
  }));
  const [fullest] = sums.toSorted((one, other) => other.count - one.count);
  const finding =
    fullest && fullest.count > 0
      ? page.t('cockpit.finding.weeks', fullest)
      : page.t('cockpit.finding.noWeeks');
  return { finding, drawing: dueRowsChart(heads, rows) };
}

function forecastChart(table: FigureTable, page: PageContext) {
  const weeks = weeksFrom(-WEEKS_SHOWN, 2 * WEEKS_SHOWN, page);
  const tones: readonly Tone[] = ['bar', 'late', 'likely', 'possible'];
  const columns: Column[] = weeks.map(({ label }, row) => ({
    label,
    note: '',
    parts: tones.map((tone, cell) => ({ tone, value: numberIn(table, row, cell) })),
  }));
  const likely = weeks.reduce((sum, _, row) => sum + numberIn(table, row, 2), 0);
  const drawing = columnsChart(columns);
  const first = drawing.columns[WEEKS_SHOWN];
  const before = drawing.columns[WEEKS_SHOWN - 1];
  return {
    finding: page.t(likely > 0 ? 'cockpit.finding.likely' : 'cockpit.finding.noLikely', { count: likely }),
    drawing,
    nowX: ((first?.middle ?? 0) + (before?.middle ?? 0)) / 2,
  };
}

function barsOf(table: FigureTable, cell: number, page: PageContext, id: string) {
  const rows = table.rows.map(({ head }, row) => ({
    label: head,
    note: '',
    count: numberIn(table, row, cell),
  }));
  const [most] = rows.toSorted((one, other) => other.count - one.count);
  const finding =
    most && most.count > 0
      ? page.t(`cockpit.finding.${id}`, { what: most.label, count: most.count })
      : page.t('cockpit.finding.none');
  return { finding, drawing: rowsChart(rows) };
}

function groundsChart(table: FigureTable, page: PageContext) {
  const rows = table.rows.map(({ head, cells: [article] }, row) => ({
    label: head,
    note: article?.text ?? '',
    count: numberIn(table, row, 1),
  }));
  const count = rows.reduce((sum, one) => sum + one.count, 0);
  const finding = page.t(count > 0 ? 'cockpit.finding.grounds' : 'cockpit.finding.noGrounds', {
    count,
    what: rows[0]?.label ?? '',
  });
  return { finding, drawing: rowsChart(rows.slice(0, GROUNDS_DRAWN)) };
}

const TONES: Readonly<Partial<Record<DaySpan, Tone>>> = { extended: 'bar2', late: 'late' };

function daysChart({ answered }: Cockpit, page: PageContext) {
  const columns = DAY_SPANS.map((span) => ({
    label: page.t(`cockpit.spanShort.${span}`),
    note: '',
    parts: [{ value: answered.bySpan.get(span) ?? 0, tone: TONES[span] ?? ('bar' as const) }],
  }));
  const { median, count } = answered.all;
  const finding = page.t(median === null ? 'cockpit.finding.noAnswers' : 'cockpit.finding.median', {
    days: median ?? 0,
  });
  return { finding, count, drawing: columnsChart(columns) };
}
