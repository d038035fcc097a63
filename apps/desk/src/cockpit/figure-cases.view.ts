import {
  type AnsweredRow,
  type BehindFigure,
  daysOfStep,
  type Figure,
  NO_REGISTER,
  type OpenCase,
  type Pace,
  type Place,
} from '#cases';
import { dateText } from '#platform';
import { type Catalogue } from '#registers';
import { groundById } from '#rights';
import { Temporal } from 'temporal-polyfill';
import { shortDayText } from '../parts/day.view.js';
import { dueMark } from '../parts/due-mark.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { listHref, pager } from '../parts/pager.view.js';
import { paths } from '../paths.js';
import type { AskedFigures } from './asked-figures.js';
import { registerName } from './registers-shown.js';

const HEALTH = {
  late: 'late',
  likely: 'at-risk',
  possible: 'on-time',
  'on-time': 'on-time',
  paused: 'paused',
} as const;

/** An open case as a row: its day, its step and how long that usually takes, and when it is expected to be answered. */
export function openRow(one: OpenCase, pace: Pace, catalogue: Catalogue, page: PageContext) {
  const { t, language, today } = page;
  const health = HEALTH[one.prospect];
  return {
    rowClass: health === 'late' ? 'is-late' : health === 'at-risk' ? 'is-risk' : '',
    due: dueMark({ due: Temporal.PlainDate.from(one.due), daysLeft: one.left, health }, page),
    href: paths.caseFile(language, one.caseId),
    caseNumber: one.caseNumber,
    register: registerName(one.registerId ?? NO_REGISTER, catalogue, page),
    rights: one.rights.map((right) => t(`right.${right}`)),
    waitsFor: t(`cockpit.whom.${one.whom}`),
    step: t(`cockpit.step.${one.step}`),
    spent: t(pace.cases > 0 ? 'cockpit.spentUsual' : 'cockpit.spent', {
      days: one.spent,
      usual: daysOfStep(pace, one.step),
    }),
    ready: one.ready === null ? '–' : shortDayText(today.add({ days: one.ready }), language),
    prospect: t(`cockpit.prospect.${one.prospect}`),
  };
}

function answeredRow(row: AnsweredRow, catalogue: Catalogue, page: PageContext) {
  const { t, language } = page;
  return {
    rowClass: row.late ? 'is-late' : '',
    href: paths.caseFile(language, row.caseId),
    caseNumber: row.caseNumber,
    register: registerName(row.registerId ?? NO_REGISTER, catalogue, page),
    right: t(`right.${row.right}`),
    outcome: t(`outcome.${row.outcome}`),
    received: dateText(row.receivedOn, language),
    answered: dateText(row.answeredOn, language),
    due: dateText(row.due, language),
    days: row.days,
    late: row.late,
  };
}

interface AskedList {
  readonly figure: Figure;
  readonly asked: AskedFigures;
  readonly after: Place | null;
}

/** The cases behind one number, and which number it is. */
export function figureCasesView(
  behind: BehindFigure,
  { figure, asked, after }: AskedList,
  catalogue: Catalogue,
  page: PageContext,
) {
  const { t, language } = page;
  const filters = { figure: figure.name, key: figure.key, ...asked };
  return {
    title: figureName(figure, page),
    count: behind.count,
    narrowed: [
      asked.register && registerName(asked.register, catalogue, page),
      asked.right && t(`right.${asked.right}`),
      behind.of === 'answered' &&
        t(asked.year ? 'cockpit.periodYear' : 'cockpit.periodMonths', { year: asked.year }),
    ].filter(Boolean),
    cockpitHref: listHref(paths.cockpit(language), { ...asked }),
    open: behind.of === 'open' ? behind.rows.map((one) => openRow(one, behind.pace, catalogue, page)) : null,
    answered: behind.of === 'answered' ? behind.rows.map((one) => answeredRow(one, catalogue, page)) : null,
    pager: pager(paths.figureCases(language), filters, { after, next: behind.next }),
  };
}

/** What a number counts, in words. */
function figureName({ name, key }: Figure, page: PageContext): string {
  const { t } = page;
  const week = (monday: string): string => {
    const day = Temporal.PlainDate.from(monday);
    return `${String(day.weekOfYear)} (${shortDayText(day, page.language)}–${shortDayText(day.add({ days: 6 }), page.language)})`;
  };
  switch (name) {
    case 'prospect':
      return t(`cockpit.behind.${key}`);
    case 'whom':
      return t('cockpit.behind.whom', { whom: t(`cockpit.whom.${key}`) });
    case 'week':
    case 'late-week':
      return t(`cockpit.behind.${name}`, { week: week(key) });
    case 'later':
      return t('cockpit.behind.later', { day: dateText(Temporal.PlainDate.from(key), page.language) });
    case 'due': {
      const [prospect = '', monday = ''] = key.split('.');
      return t('cockpit.behind.due', { what: t(`cockpit.behind.${prospect}`), week: week(monday) });
    }
    case 'days':
      return t('cockpit.behind.days', { span: t(`cockpit.span.${key}`) });
    case 'outcome':
      return t('cockpit.behind.outcome', { outcome: t(`outcome.${key}`) });
    case 'ground': {
      const ground = groundById(key);
      return t('cockpit.behind.ground', { ground: ground ? inLanguage(ground.title, page) : key });
    }
    default:
      return t(`cockpit.behind.${name}`);
  }
}
