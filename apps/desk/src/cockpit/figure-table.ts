import type { Figure } from '#cases';
import { BYTE_ORDER_MARK, csvLine } from '../diary/csv.js';
import type { PageContext } from '../parts/page-context.js';
import { listHref } from '../parts/pager.view.js';
import { paths } from '../paths.js';
import { type AskedFigures, behindHref } from './asked-figures.js';

/** One number of a table; '' when nothing stands behind it or it is no count. */
export interface FigureCell {
  readonly text: string;
  readonly href: string;
}

/** The numbers of a chart, as a table and as a file. */
export interface FigureTable {
  readonly id: TableId;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly FigureCell[] }[];
  /** Is the last row the sum of the others? */
  readonly summed: boolean;
  readonly csvHref: string;
}

export const TABLES = [
  'weeks',
  'forecast',
  'waiting',
  'grounds',
  'days',
  'registers',
  'outcomes',
  'pace',
] as const;
export type TableId = (typeof TABLES)[number];

/** The texts and addresses that every table of the page is made with. */
export class TableMaker {
  constructor(
    readonly page: PageContext,
    readonly asked: AskedFigures,
  ) {}

  /** A count that opens the cases behind it. */
  count(value: number, figure: Figure, over: Partial<AskedFigures> = {}): FigureCell {
    return { text: String(value), href: value > 0 ? behindHref(this.page, this.asked, figure, over) : '' };
  }

  /** A number or word that has no cases of its own. */
  plain(value: number | string | null): FigureCell {
    return { text: value === null ? '–' : String(value), href: '' };
  }

  table(
    id: TableId,
    columns: readonly string[],
    rows: FigureTable['rows'],
    { summed = false } = {},
  ): FigureTable {
    const { page, asked } = this;
    return {
      id,
      caption: page.t(`cockpit.table.${id}`),
      head: columns,
      rows,
      summed,
      csvHref: listHref(paths.figureTable(page.language, id), { ...asked }),
    };
  }
}

/** A table as a CSV file. */
export function tableCsv({ head, rows }: FigureTable): string {
  const lines = rows.map((row) => csvLine([row.head, ...row.cells.map(({ text }) => text)]));
  return [BYTE_ORDER_MARK, csvLine(head), ...lines].join('');
}
