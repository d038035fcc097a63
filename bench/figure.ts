import type { Bench, Goal, Round } from './bench.js';

/** What a bench came to. */
export interface Figure {
  readonly name: string;
  readonly what: string;
  readonly floor: string;
  /** The median of the rounds. */
  readonly ratio: number;
  /** The median of what was measured, in its unit; null where only the ratio says something. */
  readonly measured: { readonly value: number; readonly unit: string } | null;
  /** The smallest and the largest ratio of a round. */
  readonly spread: readonly [number, number];
  /** Things done in a second, the median of the rounds. */
  readonly perSecond: number | null;
  readonly rounds: number;
  readonly goal: Goal | null;
  /** Null without a goal. */
  readonly met: boolean | null;
}

/** Sums the rounds of a bench up. The median is judged: one round disturbed by another program moves it little. */
export function figureOf({ name, what, floor, goal, unit }: Bench, rounds: readonly Round[]): Figure {
  const ratios = rounds.map((round) => round.measured / round.floor);
  const speeds = rounds.flatMap(({ perSecond }) => (perSecond === undefined ? [] : [perSecond]));
  const ratio = median(ratios);
  return {
    name,
    what,
    floor,
    ratio,
    measured: unit === undefined ? null : { value: median(rounds.map(({ measured }) => measured)), unit },
    spread: [Math.min(...ratios), Math.max(...ratios)],
    perSecond: speeds.length === 0 ? null : median(speeds),
    rounds: rounds.length,
    goal: goal ?? null,
    met: goal === undefined ? null : isMet(goal, ratio),
  };
}

/**
 * The middle value; of an even number of values the mean of the two in the middle.
 *
 * @throws RangeError when there is none
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of nothing.');
  return (lower + upper) / 2;
}

function isMet(goal: Goal, ratio: number): boolean {
  return 'atMost' in goal ? ratio <= goal.atMost : ratio >= goal.atLeast;
}
