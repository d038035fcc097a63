import type { Outcome } from '../domain/claim.js';

/** Some of the answered claims, summed up. */
export interface AnsweredSum {
  readonly count: number;
  readonly late: number;
  readonly extended: number;
  readonly refused: number;
  /** Days within which half of them were answered; null when there is none. */
  readonly median: number | null;
}

/** Answered claims that are alike, and how many they are. */
export interface AnsweredCell {
  readonly registerId: string;
  readonly outcome: Outcome;
  /** From receipt to answer. */
  readonly days: number;
  readonly late: boolean;
  readonly extended: boolean;
  readonly count: number;
}

/** What the claims of these cells come to together. */
export function sumOf(cells: readonly AnsweredCell[]): AnsweredSum {
  const count = (which: (cell: AnsweredCell) => boolean): number =>
    cells.filter(which).reduce((sum, cell) => sum + cell.count, 0);
  return {
    count: count(() => true),
    late: count(({ late }) => late),
    extended: count(({ extended }) => extended),
    refused: count(({ outcome }) => outcome === 'refused' || outcome === 'partly-granted'),
    median: medianDays(cells),
  };
}

/** The sums by a key of the cells. */
export function sumByKey<Key extends string, Cell extends AnsweredCell>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => Key,
): Map<Key, AnsweredSum> {
  const groups = new Map<Key, Cell[]>();
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return new Map([...groups].map(([key, group]) => [key, sumOf(group)]));
}

/** The days of the claim in the middle, the lower one of two; null of none. */
function medianDays(cells: readonly AnsweredCell[]): number | null {
  const half = cells.reduce((sum, { count }) => sum + count, 0) / 2;
  let passed = 0;
  for (const { days, count } of [...cells].sort((one, other) => one.days - other.days)) {
    passed += count;
    if (passed >= half) return days;
  }
  return null;
}
