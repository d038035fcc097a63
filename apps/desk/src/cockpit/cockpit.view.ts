import { type Cockpit, FEWEST_CASES, type OpenCase } from '#cases';
import { dateTimeText } from '#platform';
import type { Catalogue } from '#registers';
import { RIGHTS } from '#rights';
import type { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../parts/page-context.js';
import { listHref } from '../parts/pager.view.js';
import { paths } from '../paths.js';
import { type AskedFigures, behindHref, yearsOf } from './asked-figures.js';
import { cockpitCharts } from './cockpit.charts.js';
import { cockpitTables } from './cockpit.tables.js';
import { TableMaker } from './figure-table.js';
import { openRow } from './figure-cases.view.js';

/** How many of the cases that will be late are shown at once. */
const SHOWN_AT_RISK = 6;

/** The whole page of figures. */
export function cockpitView(
  cockpit: Cockpit,
  asked: AskedFigures,
  catalogue: Catalogue,
  page: PageContext & { readonly now: Temporal.Instant },
) {
  const tables = cockpitTables(cockpit, catalogue, new TableMaker(page, asked));
  const late = cockpit.open.filter(({ prospect }) => prospect === 'late' || prospect === 'likely');
  return {
    nowText: dateTimeText(page.now, page.language),
    tiles: tiles(cockpit, asked, page),
    filters: filters(asked, catalogue, page),
    tables,
    charts: cockpitCharts(cockpit, tables, page),
    keys: keys(page),
    periodText: page.t(asked.year ? 'cockpit.periodYear' : 'cockpit.periodMonths', { year: asked.year }),
    atRisk: late.slice(0, SHOWN_AT_RISK).map((one) => openRow(one, cockpit.pace, catalogue, page)),
    likelyHref: behindHref(page, asked, { name: 'prospect', key: 'likely' }),
    likelyCount: cockpit.open.filter(({ prospect }) => prospect === 'likely').length,
    pace: { cases: cockpit.pace.cases, enough: cockpit.pace.cases >= FEWEST_CASES, fewest: FEWEST_CASES },
  };
}

function tiles({ open, answered }: Cockpit, asked: AskedFigures, page: PageContext) {
  const of = (prospect: OpenCase['prospect']) => open.filter((one) => one.prospect === prospect);
  const extended = open.filter((one) => one.extended).length;
  const { count, late } = answered.all;
  const tile = (id: string, number: string, note: string, href: string, tone = '') => ({
    name: page.t(`cockpit.tile.${id}`),
    number,
    note,
    href,
    tone,
    icon: tone === 'tile--late' ? 'error-fill' : '',
  });
  const counted = (
    id: string,
    number: number,
    note: string,
    key: { name: 'prospect' | 'open' | 'extended'; key: string },
    tone = '',
  ) => tile(id, String(number), note, number > 0 ? behindHref(page, asked, key) : '', number > 0 ? tone : '');
  const prospect = (key: OpenCase['prospect']) => ({ name: 'prospect', key }) as const;
  const t = page.t;
  return [
    counted('open', open.length, t('cockpit.note.open'), { name: 'open', key: '' }),
    counted('late', of('late').length, t('cockpit.note.late'), prospect('late'), 'tile--late'),
    counted(
      'likely',
      of('likely').length,
      t('cockpit.note.likely', { more: of('possible').length }),
      prospect('likely'),
      'tile--risk',
    ),
    counted('paused', of('paused').length, t('cockpit.note.paused'), prospect('paused')),
    counted('extended', extended, t('cockpit.note.extended'), { name: 'extended', key: '' }),
    tile(
      'inTime',
      count > 0 ? percentText((count - late) / count, page) : '–',
      t('cockpit.note.inTime', { count }),
      count > late ? behindHref(page, asked, { name: 'in-time', key: '' }) : '',
    ),
  ];
}

/** Never rounded up to a hundred while one was late. */
function percentText(part: number, { language }: PageContext): string {
  const percent = part === 1 ? 100 : Math.min(99.9, Math.round(part * 1000) / 10);
  const text = percent.toLocaleString(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 1 });
  return language === 'en' ? `${text}%` : `${text}\u00A0%`;
}

function filters(asked: AskedFigures, catalogue: Catalogue, page: PageContext) {
  const { t, language } = page;
  const select = (
    id: 'register' | 'right' | 'year',
    any: string,
    options: { value: string; label: string }[],
  ) => ({
    id,
    label: t(`cockpit.filter.${id}`),
    options: [{ value: '', label: any }, ...options].map((one) => ({
      ...one,
      selected: one.value === asked[id],
    })),
  });
  const registers = catalogue.registers.map(({ id, name }) => ({ value: id, label: name[language] }));
  return {
    action: paths.cockpit(language),
    clearHref: asked.register || asked.right || asked.year ? listHref(paths.cockpit(language), {}) : '',
    selects: [
      select('register', t('cockpit.all'), registers),
      select(
        'right',
        t('cockpit.all'),
        RIGHTS.map((value) => ({ value, label: t(`right.${value}`) })),
      ),
      select(
        'year',
        t('cockpit.months'),
        yearsOf(page.today).map((value) => ({ value, label: t('cockpit.year', { year: value }) })),
      ),
    ],
  };
}

/** What the drawings of the parts mean, side by side under the chart. */
function keys({ t }: PageContext) {
  return {
    forecast: [
      { x: 34, tone: 'bar', text: t('cockpit.answeredLate') },
      { x: 184, tone: 'late', text: t('cockpit.openLate') },
      { x: 302, tone: 'likely', text: t('cockpit.likely') },
      { x: 508, tone: 'possible', text: t('cockpit.possible') },
    ],
    days: [
      { x: 34, tone: 'bar', text: t('cockpit.inTime') },
      { x: 230, tone: 'bar2', text: t('cockpit.span.extended') },
      { x: 410, tone: 'late', text: t('cockpit.span.late') },
    ],
  };
}
