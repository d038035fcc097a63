import { type Cockpit, OpenCockpit } from '#cases';
import type { StaffActor } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { Bench } from './bench.js';
import { AUTHORITY, PEOPLE, TODAY } from './lists-data.js';
import { listsGround } from './lists-ground.js';
import { overviewByHand, type OverviewNumbers } from './overview-floor.js';
import { type Contest, timed } from './timed.js';

const officer: StaffActor = {
  kind: 'staff',
  staffId: PEOPLE.officer,
  authorityId: AUTHORITY,
  roles: ['dpo'],
};
const to = Temporal.PlainDate.from(TODAY);
const filter = { registerId: null, right: null, from: to.subtract({ years: 1 }).add({ days: 1 }), to };

/** The officer's overview with its forecast, against the same numbers by hand-written statements of the same role. */
export const bench: readonly Bench[] = [
  {
    name: 'overview',
    what: 'the page’s use case',
    floor: 'the same numbers, by hand',
    goal: { atMost: 3 },
    rounds: async (effort) => {
      try {
        return await timed(contest)(effort);
      } finally {
        await listsGround.close();
      }
    },
  },
];

async function contest(): Promise<Contest> {
  const ground = await listsGround.open();
  const measured = (): Promise<Cockpit> => ground.desk.get(OpenCockpit).run(officer, filter);
  const floor = overviewByHand(ground, officer, TODAY);
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
