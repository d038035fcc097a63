import { clock, type ClockEvent, type ClockInput, finnishCalendar } from '#deadlines';
import { Temporal } from 'temporal-polyfill';
import type { Bench } from './bench.js';
import { type Bare, bareDates, roll } from './clock-floor.js';
import { type Contest, processor, timed } from './timed.js';

interface Kind extends Bare {
  readonly name: string;
  readonly input: (day: Temporal.PlainDate) => ClockInput;
  /** The day the period runs from, when it is not the day itself. */
  readonly runsFrom?: (day: Temporal.PlainDate) => Temporal.PlainDate;
}

const event = (type: ClockEvent['type'], from: Temporal.PlainDate, days: number): ClockEvent => ({
  type,
  on: from.add({ days }),
});
const gdpr: Bare = {
  law: 'reg-1182-71',
  period: { months: 1 },
  extension: { months: 3 },
  pauseDays: 0,
  extended: false,
};
const paused = (from: Temporal.PlainDate): readonly ClockEvent[] => [
  event('identity-asked', from, 2),
  event('identity-confirmed', from, 13),
];
const national: Bare = { ...gdpr, law: 'act-150-1930', period: { days: 14 }, extension: null };

const DEAREST: Kind = {
  name: 'pause and extension',
  ...gdpr,
  pauseDays: 11,
  extended: true,
  input: (receivedOn) => ({
    regime: 'gdpr',
    receivedOn,
    events: [...paused(receivedOn), event('extended', receivedOn, 24)],
  }),
};

const KINDS: readonly Kind[] = [
  { name: 'gdpr', ...gdpr, input: (receivedOn) => ({ regime: 'gdpr', receivedOn, events: [] }) },
  { name: 'openness', ...national, input: (receivedOn) => ({ regime: 'openness', receivedOn, events: [] }) },
  {
    name: 'pause',
    ...gdpr,
    pauseDays: 11,
    input: (receivedOn) => ({ regime: 'gdpr', receivedOn, events: paused(receivedOn) }),
  },
  DEAREST,
  {
    name: 'appeal by letter',
    ...national,
    period: { days: 30 },
    input: (on) => ({ regime: 'appeal', service: { by: 'letter', on }, events: [] }),
    runsFrom: (on) => on.add({ days: 7 }),
  },
];

/** Every day of two years, so that weekends and holidays come as often as they do. */
const FIRST = Temporal.PlainDate.from('2026-01-01');
const DAYS = Array.from({ length: 730 }, (_, days) => FIRST.add({ days }));
const calendar = finnishCalendar();

/** Every kind against the bare arithmetic of its dates, and the dearest one against a single date. */
export const bench: readonly Bench[] = [
  ...KINDS.map((kind) => ({
    name: `clock ${kind.name}`,
    what: 'all dates with steps',
    floor: 'add and roll the same dates',
    goal: { atMost: 8 },
    rounds: timed(() => against(kind, (day) => bareDates(startOf(kind)(day), kind, calendar)), processor),
  })),
  {
    name: `clock ${DEAREST.name}`,
    what: 'all dates with steps',
    floor: 'add a month and roll, once',
    goal: { atMost: 8 },
    rounds: timed(
      () => against(DEAREST, (day) => roll(day.add({ months: 1 }), DEAREST.law, calendar)),
      processor,
    ),
  },
];

function against(kind: Kind, bare: (day: Temporal.PlainDate) => unknown): Contest {
  const inputs = DAYS.map(kind.input);
  agree(kind, inputs);
  return {
    units: DAYS.length,
    measured: () => last(inputs, (input) => clock(input, calendar)),
    floor: () => last(DAYS, bare),
  };
}

/** Does the work for each and keeps only the last: hundreds of answers held at once would measure the collector. */
function last<T>(each: readonly T[], work: (one: T) => unknown): unknown {
  let made: unknown;
  for (const one of each) made = work(one);
  return made;
}

function startOf({ runsFrom }: Kind): (day: Temporal.PlainDate) => Temporal.PlainDate {
  return runsFrom ?? ((day) => day);
}

/** A floor that gives other dates measures nothing. */
function agree(kind: Kind, inputs: readonly ClockInput[]): void {
  for (const [index, day] of DAYS.entries()) {
    const input = inputs[index];
    const bare = bareDates(startOf(kind)(day), kind, calendar);
    const full = input && clock(input, calendar);
    const same =
      full?.due.equals(bare.due) &&
      full.nominal.equals(bare.nominal) &&
      full.unsuspendedDue.equals(bare.unsuspendedDue) &&
      full.extendedDue?.toString() === bare.extendedDue?.toString();
    if (!same) throw new Error(`The floor of ${kind.name} gives other dates for ${day.toString()}.`);
  }
}
