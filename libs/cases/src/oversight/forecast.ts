import { type Step, STEPS } from './step.js';

/** With fewer cases behind it the pace says nothing of the next one. */
export const FEWEST_CASES = 20;
/** A case that comes out late at least so often is likely to be late. */
export const LIKELY = 0.5;
/** A case that comes out late at least so often may be late. */
export const POSSIBLE = 0.2;
/** Days ahead the forecast looks; what takes longer is late in any case. */
const LONGEST = 400;

/** How long each step of the cases lately answered took. */
export interface Pace {
  /** How many cases it was taken from. */
  readonly cases: number;
  /** Days of each step, one number a case, in ascending order. */
  readonly days: Readonly<Record<Step, readonly number[]>>;
}

/** Where an open case stands today, in whole days. */
export interface OpenStep {
  readonly step: Step;
  /** How long the step has lasted. */
  readonly spent: number;
  /** To the due day; below zero when it has passed. */
  readonly left: number;
}

/** What is to be expected of an open case if it goes on as the others did. */
export interface Outlook {
  /** Of a hundred cases like it, the part that is answered after the due day: 0 to 1. */
  readonly late: number;
  /** Days from today by which half of such cases are answered. */
  readonly ready: number;
}

/** The pace of cases that are over, from the days their steps took. */
export function paceOf(cases: readonly Readonly<Record<Step, number>>[]): Pace {
  const days = STEPS.map((step) => [step, cases.map((one) => one[step]).sort((a, b) => a - b)] as const);
  return { cases: cases.length, days: Object.fromEntries(days) as unknown as Pace['days'] };
}

/** The days within which the given part of the cases passed a step: half of them, four in five. */
export function daysOfStep(pace: Pace, step: Step, part = 0.5): number {
  const days = pace.days[step];
  return days[Math.max(0, Math.ceil(part * days.length) - 1)] ?? 0;
}

/**
 * A forecast from a pace: what is left of the present step and all the steps after it, each as long as it was in one of
 * the cases lately answered, in every combination. Of the present step only those cases count in which it lasted at
 * least as long as it has lasted now; if it never did, it is taken to last its usual time once more.
 *
 * Null when too few cases are behind it ({@link FEWEST_CASES}).
 */
export function forecaster(pace: Pace): ((open: OpenStep) => Outlook) | null {
  if (pace.cases < FEWEST_CASES) return null;
  const afterStep = restOfSteps(pace);
  const known = new Map<string, readonly number[]>();
  return ({ step, spent, left }) => {
    const key = `${step} ${spent}`;
    const still = known.get(key) ?? stillOpen(remaining(pace.days[step], spent), afterStep[step]);
    known.set(key, still);
    const ready = still.findIndex((part) => part <= 0.5);
    return { late: left < 0 ? 1 : (still[Math.min(left, LONGEST)] ?? 0), ready: ready < 0 ? LONGEST : ready };
  };
}

/** How likely each number of days is, by its place in the list. */
type Chances = readonly number[];

/** For each step the chances of the days that all the steps after it take together. */
function restOfSteps(pace: Pace): Record<Step, Chances> {
  let rest: Chances = [1];
  const after: Partial<Record<Step, Chances>> = {};
  for (const step of STEPS.toReversed()) {
    after[step] = rest;
    rest = together(chancesOf(pace.days[step]), rest);
  }
  return after as Record<Step, Chances>;
}

function remaining(days: readonly number[], spent: number): Chances {
  const asLong = days.filter((one) => one >= spent);
  return chancesOf(asLong.length > 0 ? asLong.map((one) => one - spent) : days);
}

function chancesOf(days: readonly number[]): Chances {
  const chances: number[] = [];
  for (const day of days) {
    const place = Math.min(day, LONGEST);
    chances[place] = (chances[place] ?? 0) + 1 / days.length;
  }
  return Array.from(chances, (one) => one ?? 0);
}

/** The chances of two numbers of days added together. */
function together(one: Chances, other: Chances): Chances {
  const sum = new Array<number>(Math.min(one.length + other.length - 1, LONGEST + 1)).fill(0);
  for (const [days, chance] of one.entries()) {
    if (chance === 0) continue;
    for (const [more, further] of other.entries()) {
      const place = Math.min(days + more, LONGEST);
      sum[place] = (sum[place] ?? 0) + chance * further;
    }
  }
  return sum;
}

/** For each day from today the part of the cases that is still open after it. */
function stillOpen(present: Chances, after: Chances): readonly number[] {
  let open = 1;
  return together(present, after).map((chance) => (open = Math.max(0, open - chance)));
}
