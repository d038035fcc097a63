import type { AuthorityDues, Figure } from '#cases';
import type { Catalogue } from '#registers';
import { namesFrom } from '../parts/names.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { behindHref } from './asked-figures.js';
import { dueWeeks } from './weeks.js';

const ALL = { register: '', right: '', year: '' };

/** A column: what it counts, and which of the due weeks belong to it. */
interface Column {
  readonly label: string;
  readonly figure: Figure;
  readonly holds: (due: string) => boolean;
}

/** Authorities by due week. A number opens its cases, in another authority after going over to it. */
export function dueOverviewView(
  all: readonly AuthorityDues[],
  own: string,
  catalogue: Catalogue,
  page: PageContext,
) {
  const { t, language } = page;
  const names = namesFrom(catalogue, page);
  const columns = columnsOf(page);
  const count = (dues: AuthorityDues['dues'], { holds }: Column): number =>
    dues.filter(({ due }) => holds(due)).reduce((sum, { cases }) => sum + cases, 0);
  return {
    action: paths.seats(language),
    seatsHref: paths.seats(language),
    one: all.length === 1,
    head: [t('overview.authority'), ...columns.map(({ label }) => label)],
    rows: all.map(({ authorityId, dues }) => ({
      name: names.authority(authorityId),
      authority: authorityId,
      own: authorityId === own,
      cells: columns.map((column) => {
        const number = count(dues, column);
        const named = t('overview.open', { authority: names.authority(authorityId), what: column.label });
        return { number, named, href: number > 0 ? behindHref(page, ALL, column.figure) : '' };
      }),
    })),
    sums: columns.map((column) =>
      count(
        all.flatMap(({ dues }) => dues),
        column,
      ),
    ),
  };
}

function columnsOf(page: PageContext): Column[] {
  const { t } = page;
  const { weeks, later } = dueWeeks(page);
  const isWeek = (due: string): boolean => due !== 'late';
  return [
    {
      label: t('cockpit.prospect.late'),
      figure: { name: 'prospect', key: 'late' },
      holds: (due) => !isWeek(due),
    },
    ...weeks.map(({ monday, label }): Column => {
      const figure = { name: 'week', key: monday } as const;
      return { label: t('cockpit.weekShort', { week: label }), figure, holds: (due) => due === monday };
    }),
    {
      label: t('cockpit.later'),
      figure: { name: 'later', key: later },
      holds: (due) => isWeek(due) && due >= later,
    },
    { label: t('cockpit.sum'), figure: { name: 'open', key: '' }, holds: () => true },
  ];
}
