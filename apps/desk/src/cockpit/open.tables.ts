import { type Cockpit, NO_REGISTER, type OpenCase, standsBehind, WHOM } from '#cases';
import type { FigureCell, FigureTable, TableMaker } from './figure-table.js';
import type { ShownRegister } from './registers-shown.js';
import { dueWeeks, tally, weeksFrom, WEEKS_SHOWN } from './weeks.js';

const FIGURE = { late: { name: 'prospect', key: 'late' } } as const;

/** Open cases by register and the week they fall due in. */
export function weeksTable(
  { open }: Cockpit,
  registers: readonly ShownRegister[],
  make: TableMaker,
): FigureTable {
  const { t } = make.page;
  const { weeks, later } = dueWeeks(make.page);
  const figures = [
    FIGURE.late,
    ...weeks.map(({ monday }) => ({ name: 'week', key: monday }) as const),
    { name: 'later', key: later } as const,
    { name: 'open', key: '' } as const,
  ];
  const cells = (cases: readonly OpenCase[], register?: string): FigureCell[] =>
    figures.map((figure) =>
      make.count(
        cases.filter((one) => standsBehind(figure, one)).length,
        figure,
        register ? { register } : {},
      ),
    );
  const ofRegister = (id: string): OpenCase[] => open.filter((one) => (one.registerId ?? NO_REGISTER) === id);
  const rows = registers
    .map(({ id, name }) => ({ head: name, cells: cells(ofRegister(id), id) }))
    .filter(({ cells: [...all] }) => all.at(-1)?.text !== '0');
  const head = [
    t('cockpit.register'),
    t('cockpit.prospect.late'),
    ...weeks.map(({ label }) => t('cockpit.weekShort', { week: label })),
    t('cockpit.later'),
    t('cockpit.sum'),
  ];
  return make.table('weeks', head, [...rows, { head: t('cockpit.sum'), cells: cells(open) }], {
    summed: true,
  });
}

/** Whom the open cases wait for. */
export function waitingTable({ open }: Cockpit, make: TableMaker): FigureTable {
  const { t } = make.page;
  const counts = tally(open, ({ whom }) => whom);
  const rows = WHOM.map((key) => ({
    head: t(`cockpit.whom.${key}`),
    cells: [make.count(counts.get(key) ?? 0, { name: 'whom', key })],
  }));
  return make.table('waiting', [t('cockpit.waitsFor'), t('cockpit.cases')], rows);
}

/** What was late in the weeks gone by, and what is expected to be late in the weeks to come. */
export function forecastTable({ open, answered }: Cockpit, make: TableMaker): FigureTable {
  const { t, today } = make.page;
  const due = tally(open, ({ prospect, monday }) => `${prospect}.${monday}`);
  const none = make.plain(null);
  const ofDue = (prospect: string, monday: string): FigureCell => {
    const key = `${prospect}.${monday}`;
    return make.count(due.get(key) ?? 0, { name: 'due', key });
  };
  // The answers of a year gone by say nothing of the last weeks.
  const counted = make.asked.year === '' || make.asked.year === String(today.year);
  const past = weeksFrom(-WEEKS_SHOWN, WEEKS_SHOWN, make.page).map(({ monday, label, days }) => ({
    head: t('cockpit.weekOf', { week: label, days }),
    cells: [
      counted ? make.count(answered.lateByMonday.get(monday) ?? 0, { name: 'late-week', key: monday }) : none,
      ofDue('late', monday),
      none,
      none,
    ],
  }));
  const ahead = weeksFrom(0, WEEKS_SHOWN, make.page).map(({ monday, label, days }) => ({
    head: t('cockpit.weekOf', { week: label, days }),
    cells: [
      counted ? make.count(answered.lateByMonday.get(monday) ?? 0, { name: 'late-week', key: monday }) : none,
      ofDue('late', monday),
      ofDue('likely', monday),
      ofDue('possible', monday),
    ],
  }));
  const head = ['dueWeek', 'answeredLate', 'openLate', 'likely', 'possible'].map((key) =>
    t(`cockpit.${key}`),
  );
  return make.table('forecast', head, [...past, ...ahead]);
}
