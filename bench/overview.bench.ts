import { type Cockpit, OpenCockpit } from '#cases';
import type { StaffActor } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { Bench } from './bench.js';
import { AUTHORITY, PEOPLE, type Size, SIZES, TODAY } from './lists-data.js';
import { listsGround } from './lists-ground.js';
import { overviewByHand, type OverviewNumbers } from './overview-floor.js';
import { type Contest, timed, wall } from './timed.js';

const officer: StaffActor = {
  kind: 'staff',
  staffId: PEOPLE.officer,
  authorityId: AUTHORITY,
  roles: ['dpo'],
};
const to = Temporal.PlainDate.from(TODAY);
const filter = { registerId: null, right: null, from: to.subtract({ years: 1 }).add({ days: 1 }), to };
/** Milliseconds. */
const SECOND = 1000;

/** The officer's overview with its forecast, against the same numbers by hand-written statements of the same role. */
export const bench: readonly Bench[] = [
  ...SIZES.map((size) => ({
    name: `overview, ${size.toLocaleString('en')}`,
    what: 'the page’s use case',
    floor: 'the same numbers, by hand',
    goal: { atMost: 3 },
    rounds: timed(() => againstHand(size)),
  })),
  {
    name: 'overview, growth',
    what: 'the page’s use case of 1,000,000 cases',
    floor: 'that of 10,000',
    // As many times as there are cases: no step of it grows faster than they do.
    goal: { atMost: 100 },
    rounds: timed(async () => ({
      units: 1,
      measured: await overviewOf(1_000_000),
      floor: await overviewOf(10_000),
    })),
  },
  {
    name: 'overview, 1,000,000, time',
    what: 'the page’s use case',
    floor: 'one second',
    unit: 'ms',
    goal: { atMost: 1 },
    rounds: async ({ rounds }) => {
      const measured = await overviewOf(1_000_000);
      await measured();
      const taken = [];
      for (let round = 0; round < rounds; round += 1) {
        const from = wall();
        await measured();
        taken.push({ measured: wall() - from, floor: SECOND });
      }
      return taken;
    },
  },
];

export const close = (): Promise<void> => listsGround.close();

async function overviewOf(size: Size): Promise<() => Promise<Cockpit>> {
  const { desk } = await listsGround.open(size);
  return () => desk.get(OpenCockpit).run(officer, filter);
}

async function againstHand(size: Size): Promise<Contest> {
  const measured = await overviewOf(size);
  const floor = overviewByHand(await listsGround.open(size), officer, TODAY);
  const [ours, theirs] = [numbersOf(await measured()), await floor()];
  if (JSON.stringify(ours) !== JSON.stringify(theirs) || Object.values(theirs).includes(0))
    throw new Error(`The numbers differ: ${JSON.stringify(ours)}, by hand ${JSON.stringify(theirs)}`);
  return { units: 1, measured, floor };
}

function numbersOf({ open, pace, answered }: Cockpit): OverviewNumbers {
  return {
    open: open.length,
    late: open.filter(({ prospect }) => prospect === 'late').length,
    answered: answered.all.count,
    answeredLate: answered.all.late,
    refused: [...answered.byGround.values()].reduce((sum, count) => sum + count, 0),
    repeated: answered.repeated,
    pace: pace.cases,
  };
}
