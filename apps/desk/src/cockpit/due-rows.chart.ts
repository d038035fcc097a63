import type { Tone } from './columns.chart.js';

/** One register: how many open cases fall due in each column. */
export interface DueRow {
  readonly name: string;
  readonly counts: readonly number[];
}

interface DrawnRow {
  readonly base: number;
  /** The name in at most two lines. */
  readonly names: readonly { readonly y: number; readonly text: string }[];
  readonly bars: readonly {
    readonly x: number;
    readonly middle: number;
    readonly y: number;
    readonly height: number;
    readonly count: number;
    readonly countY: number;
    readonly tone: Tone;
  }[];
}

/** A row of small bars for each register, all to the same measure. */
export interface DueRowsChart {
  readonly width: number;
  readonly height: number;
  readonly barWidth: number;
  readonly heads: readonly {
    readonly middle: number;
    readonly label: string;
    readonly note: string;
    readonly late: boolean;
  }[];
  /** The fullest week: where its band begins. */
  readonly band: number | null;
  readonly rows: readonly DrawnRow[];
}

const WIDTH = 1193;
const LEFT = 205;
const SLOT = 98;
const HEAD = 48;
const ROW = 56;
const BAR = 36;
const HIGHEST = 32;
const NAME = 27;

/**
 * Draws open due days by register and week.
 *
 * @param heads of the columns; the first is what is late and the last what is due later
 */
export function dueRowsChart(
  heads: readonly { readonly label: string; readonly note: string }[],
  rows: readonly DueRow[],
): DueRowsChart {
  const middle = (place: number): number => LEFT + SLOT * (place + 0.5);
  const highest = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const last = heads.length - 1;
  const sums = heads.map((_, place) => rows.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0));
  const fullest = Math.max(0, ...sums.slice(1, last));
  const drawn = rows.map(({ name, counts }, row) => {
    const base = HEAD + ROW * (row + 1);
    const bars = counts.map((count, place) => {
      const height = Math.round((count / highest) * HIGHEST * 10) / 10;
      const tone: Tone = place === 0 ? 'late' : place === last ? 'bar2' : 'bar';
      const x = middle(place) - BAR / 2;
      return { x, middle: middle(place), y: base - height, height, count, countY: base - height - 6, tone };
    });
    return { base, names: inLines(name, base), bars };
  });
  return {
    width: WIDTH,
    height: HEAD + ROW * Math.max(1, rows.length) + 8,
    barWidth: BAR,
    heads: heads.map((head, place) => ({ ...head, middle: middle(place), late: place === 0 })),
    band: fullest > 0 ? middle(sums.indexOf(fullest, 1)) - SLOT / 2 : null,
    rows: drawn,
  };
}

function inLines(name: string, base: number): DrawnRow['names'] {
  if (name.length <= NAME) return [{ y: base - 11, text: name }];
  const words = name.split(' ');
  let first = words.shift() ?? '';
  while (words[0] && `${first} ${words[0]}`.length <= NAME) first += ` ${words.shift()}`;
  const rest = words.join(' ');
  const second = rest.length > NAME ? `${rest.slice(0, NAME - 1)}…` : rest;
  return [first, second].map((text, line) => ({ y: base - 20 + 15 * line, text }));
}
