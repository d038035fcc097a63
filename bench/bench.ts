/** What a ratio should be: a cost at most so many times its floor, or a yield at least so many times its peer. */
export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** One comparison: the thing measured and its floor (or peer), both in the same unit and taken one right after the other. */
export interface Round {
  readonly measured: number;
  readonly floor: number;
  /** How many of the measured things were done in a second, where that can be said. */
  readonly perSecond?: number;
}

/** How long a bench may take. */
export interface Effort {
  readonly rounds: number;
  /** Milliseconds each side of a round should run. */
  readonly slice: number;
}

/**
 * One figure of `npm run bench`. It is a ratio, measured in one run on one machine: an absolute time says more about
 * the machine than about the program. A file `bench/<topic>.bench.ts` exports a list of them as `bench`.
 *
 * @example
 * export const bench: readonly Bench[] = [
 *   { name: 'clock gdpr', what: '…', floor: '…', goal: { atMost: 8 }, rounds: timed(() => ({ units, measured, floor })) },
 * ];
 */
export interface Bench {
  readonly name: string;
  /** What is measured, in a few words. */
  readonly what: string;
  /** What it is measured against, in a few words. */
  readonly floor: string;
  /** Of `measured` and `floor`, where the number itself says something: `ms`, `MiB`. */
  readonly unit?: string;
  /** Left out where the figure is only told. */
  readonly goal?: Goal;
  rounds(effort: Effort): Promise<readonly Round[]>;
}
