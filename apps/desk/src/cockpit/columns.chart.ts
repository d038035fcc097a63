/** How a part of a column is drawn; each is told from the others without colour too. */
export type Tone = 'bar' | 'bar2' | 'late' | 'likely' | 'possible';

export interface Column {
  readonly label: string;
  readonly note: string;
  /** From the base up. */
  readonly parts: readonly { readonly value: number; readonly tone: Tone }[];
}

/** A drawing in the units of its own view box; the template only writes the numbers out. */
export interface ColumnsChart {
  readonly width: number;
  readonly height: number;
  readonly base: number;
  readonly barWidth: number;
  readonly columns: readonly {
    readonly x: number;
    readonly middle: number;
    readonly label: string;
    readonly note: string;
    readonly total: number;
    readonly totalY: number;
    readonly parts: readonly { readonly y: number; readonly height: number; readonly tone: Tone }[];
  }[];
  readonly ticks: readonly { readonly y: number; readonly label: number }[];
}

const WIDTH = 640;
const TOP = 36;
const BASE = 226;
const LEFT = 34;

/** Columns side by side, each of parts that stand on one another. */
export function columnsChart(columns: readonly Column[]): ColumnsChart {
  const total = ({ parts }: Column): number => parts.reduce((sum, { value }) => sum + value, 0);
  const highest = Math.max(1, ...columns.map(total));
  const step = niceStep(highest);
  const top = Math.ceil(highest / step) * step;
  const unit = (BASE - TOP) / top;
  const slot = (WIDTH - LEFT) / Math.max(1, columns.length);
  const barWidth = round(Math.min(58, slot * 0.66));
  const drawn = columns.map((column, place) => {
    const middle = LEFT + slot * (place + 0.5);
    let y = BASE;
    const parts = column.parts
      .filter(({ value }) => value > 0)
      .map(({ value, tone }) => {
        y -= value * unit;
        return { y: round(y), height: round(value * unit), tone };
      });
    const { label, note } = column;
    const sum = total(column);
    return {
      x: round(middle - barWidth / 2),
      middle: round(middle),
      label,
      note,
      total: sum,
      totalY: round(y - 6),
      parts,
    };
  });
  const ticks = Array.from({ length: top / step + 1 }, (_, place) => ({
    y: round(BASE - place * step * unit),
    label: place * step,
  }));
  return { width: WIDTH, height: 290, base: BASE, barWidth, columns: drawn, ticks };
}

/** Steps of 1, 2, 5, 10, 20 …: at most five lines. */
export function niceStep(highest: number): number {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
  return steps.find((step) => highest / step <= 5) ?? Math.ceil(highest / 5);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
