import {
  type AnsweredSum,
  type Cockpit,
  DAY_SPANS,
  daysOfStep,
  NO_REGISTER,
  type OpenCase,
  STEPS,
} from '#cases';
import { groundById } from '#rights';
import { inLanguage } from '../parts/page-context.js';
import type { FigureCell, FigureTable, TableMaker } from './figure-table.js';
import type { ShownRegister } from './registers-shown.js';

const OUTCOMES = ['granted', 'partly-granted', 'refused', 'not-held'] as const;

/** Refusals, whole or in part, by their ground; the commonest first. */
export function groundsTable({ answered }: Cockpit, make: TableMaker): FigureTable {
  const { t } = make.page;
  const rows = [...answered.byGround]
    .sort(([one, count], [other, more]) => more - count || one.localeCompare(other))
    .map(([key, count]) => {
      const ground = groundById(key);
      return {
        head: ground ? inLanguage(ground.title, make.page) : key,
        cells: [
          make.plain(ground ? inLanguage(ground.article, make.page) : ''),
          make.count(count, { name: 'ground', key }),
        ],
      };
    });
  return make.table('grounds', [t('cockpit.ground'), t('cockpit.provision'), t('cockpit.times')], rows);
}

/** From receipt to answer, in days. */
export function daysTable({ answered }: Cockpit, make: TableMaker): FigureTable {
  const { t } = make.page;
  const rows = DAY_SPANS.map((key) => ({
    head: t(`cockpit.span.${key}`),
    cells: [make.count(answered.bySpan.get(key) ?? 0, { name: 'days', key })],
  }));
  const sum = {
    head: t('cockpit.sum'),
    cells: [make.count(answered.all.count, { name: 'answered', key: '' })],
  };
  return make.table('days', [t('cockpit.daysFromReceipt'), t('cockpit.claims')], [...rows, sum], {
    summed: true,
  });
}

/** How the claims were answered, and what of it was asked again. */
export function outcomesTable({ answered }: Cockpit, make: TableMaker): FigureTable {
  const { t } = make.page;
  const outcomes = OUTCOMES.map((key) => ({
    head: t(`outcome.${key}`),
    cells: [make.count(answered.byOutcome.get(key) ?? 0, { name: 'outcome', key })],
  }));
  const more = [
    [t('cockpit.extendedAnswers'), answered.all.extended, 'answered-extended'],
    [t('cockpit.repeats'), answered.repeated, 'repeat'],
  ] as const;
  const further = more.map(([head, count, name]) => ({
    head,
    cells: [make.count(count, { name, key: '' })],
  }));
  return make.table('outcomes', [t('cockpit.outcome'), t('cockpit.claims')], [...outcomes, ...further]);
}

const REGISTER_HEAD = [
  'register',
  'open',
  'prospect.late',
  'prospect.likely',
  'answered',
  'answeredLate',
  'extended',
  'refused',
  'median',
];

/** Register by register: what is open and how answers went. */
export function registersTable(
  { open, answered }: Cockpit,
  registers: readonly ShownRegister[],
  make: TableMaker,
): FigureTable {
  const { t } = make.page;
  const rows = registers.map(({ id, name }) => {
    const cases = open.filter((one) => (one.registerId ?? NO_REGISTER) === id);
    return { head: name, cells: registerCells(make, cases, answered.byRegister.get(id), { register: id }) };
  });
  const sum = { head: t('cockpit.sum'), cells: registerCells(make, open, answered.all, {}) };
  const head = REGISTER_HEAD.map((key) => t(`cockpit.${key}`));
  return make.table('registers', head, [...rows, sum], { summed: true });
}

function registerCells(
  make: TableMaker,
  cases: readonly OpenCase[],
  sum: AnsweredSum | undefined,
  over: { register?: string },
): FigureCell[] {
  const prospect = (key: 'late' | 'likely') =>
    make.count(cases.filter((one) => one.prospect === key).length, { name: 'prospect', key }, over);
  const answers = (
    count: number | undefined,
    name: 'answered' | 'answered-late' | 'answered-extended' | 'answered-refused',
  ) => make.count(count ?? 0, { name, key: '' }, over);
  return [
    make.count(cases.length, { name: 'open', key: '' }, over),
    prospect('late'),
    prospect('likely'),
    answers(sum?.count, 'answered'),
    answers(sum?.late, 'answered-late'),
    answers(sum?.extended, 'answered-extended'),
    answers(sum?.refused, 'answered-refused'),
    make.plain(sum?.median ?? null),
  ];
}

/** What the forecast is made from: how long each step usually takes. */
export function paceTable({ pace }: Cockpit, make: TableMaker): FigureTable {
  const { t } = make.page;
  const rows = STEPS.map((step) => ({
    head: t(`cockpit.step.${step}`),
    cells: [make.plain(daysOfStep(pace, step)), make.plain(daysOfStep(pace, step, 0.8))],
  }));
  const head = [t('cockpit.stepHead'), t('cockpit.usual'), t('cockpit.slow')];
  return make.table('pace', head, pace.cases > 0 ? rows : []);
}
