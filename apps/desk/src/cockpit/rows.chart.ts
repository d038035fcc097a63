/** Lying bars with a name before each. */
export interface RowsChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly rows: readonly {
    readonly y: number;
    readonly label: string;
    readonly note: string;
    readonly width: number;
    readonly countX: number;
    readonly count: number;
  }[];
}

const WIDTH = 640;
const LEFT = 304;
const WIDEST = 289;
const ROW = 39;
/** Signs of a name that fit before the bar. */
const LONGEST_NAME = 42;

/** One bar a row, the names shortened where they do not fit: the table has them whole. */
export function rowsChart(
  rows: readonly { readonly label: string; readonly note: string; readonly count: number }[],
): RowsChart {
  const highest = Math.max(1, ...rows.map(({ count }) => count));
  const drawn = rows.map(({ label, note, count }, place) => {
    const width = Math.round((count / highest) * WIDEST);
    return {
      y: place * ROW,
      label: shortened(label),
      note: shortened(note),
      width,
      countX: LEFT + width + 8,
      count,
    };
  });
  return { width: WIDTH, height: Math.max(1, rows.length) * ROW + 4, left: LEFT, rows: drawn };
}

function shortened(text: string): string {
  if (text.length <= LONGEST_NAME) return text;
  const words = text.slice(0, LONGEST_NAME).split(' ').slice(0, -1).join(' ');
  return `${words || text.slice(0, LONGEST_NAME)} …`;
}
