import type { Effort, Round } from './bench.js';

/** Two ways to do comparable work. Each returns what it made, so that nothing is optimised away. */
export interface Contest {
  /** How many things one call of either side does. */
  readonly units: number;
  measured(): unknown;
  floor(): unknown;
  /** Lets go of what was opened. */
  close?(): Promise<void> | void;
}

type Side = () => unknown;

/** Milliseconds up to now: of the wall, or of work the processor did for this program. */
export type Stopwatch = () => number;

/** For what waits for others, like a database. */
export const wall: Stopwatch = () => performance.now();

/** For what only computes: other programs on the machine disturb it less. */
export const processor: Stopwatch = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Calls before the first round, so that both sides are compiled when it counts. Milliseconds for each. */
const WARM_UP = 300;

/**
 * Rounds that time two sides against each other: calls as many as fill the slice, the sides in turn, and each round
 * begins with the other side. A side may be asynchronous.
 */
export function timed(
  open: () => Contest | Promise<Contest>,
  stopwatch: Stopwatch = wall,
): (effort: Effort) => Promise<readonly Round[]> {
  return async ({ rounds, slice }) => {
    const { units, measured, floor, close } = await open();
    try {
      const take = async (side: Side, calls: number): Promise<number> => perCall(side, calls, stopwatch);
      const calls = { measured: await callsIn(slice, measured), floor: await callsIn(slice, floor) };
      const taken: Round[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const first = round % 2 === 0 ? await take(floor, calls.floor) : 0;
        const time = await take(measured, calls.measured);
        const bare = first || (await take(floor, calls.floor));
        taken.push({ measured: time, floor: bare, perSecond: (units * 1000) / time });
      }
      return taken;
    } finally {
      await close?.();
    }
  };
}

/** Warms the side up and finds how many calls fill the slice. */
async function callsIn(slice: number, side: Side): Promise<number> {
  let calls = 0;
  const from = wall();
  while (wall() - from < WARM_UP) {
    await perCall(side, 1, wall);
    calls += 1;
  }
  return Math.max(1, Math.round((calls * slice) / (wall() - from)));
}

/** Milliseconds of one call. */
async function perCall(side: Side, calls: number, stopwatch: Stopwatch): Promise<number> {
  const from = stopwatch();
  for (let call = 0; call < calls; call += 1) {
    const made = side();
    if (made instanceof Promise) await made;
  }
  return (stopwatch() - from) / calls;
}
