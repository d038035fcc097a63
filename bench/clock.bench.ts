import { clock, type ClockEvent, type ClockInput, finnishCalendar } from '#deadlines';
import { Temporal } from 'temporal-polyfill';
import type { Bench } from './bench.js';
import { type Bare, bareDates } from './clock-floor.js';
import { processor, timed } from './timed.js';

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

const KINDS: readonly Kind[] = [
  { name: 'gdpr', ...gdpr, input: (receivedOn) => ({ regime: 'gdpr', receivedOn, events: [] }) },
  { name: 'openness', ...national, input: (receivedOn) => ({ regime: 'openness', receivedOn, events: [] }) },
  {
    name: 'pause',
    ...gdpr,
    pauseDays: 11,
    input: (receivedOn) => ({ regime: 'gdpr', receivedOn, events: paused(receivedOn) }),
  },
  {
    name: 'pause and extension',
    ...gdpr,
    pauseDays: 11,
    extended: true,
    input: (receivedOn) => ({
      regime: 'gdpr',
      receivedOn,
      events: [...paused(receivedOn), event('extended', receivedOn, 24)],
    }),
  },
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

/** A clock with its working in three languages against the bare arithmetic of the same dates. */
export const bench: readonly Bench[] = KINDS.map((kind) => ({
  name: `clock ${kind.name}`,
  what: 'all dates with steps',
  floor: 'add and roll the same dates',
  goal: { atMost: 8 },
  rounds: timed(() => {
    const inputs = DAYS.map(kind.input);
    const start = kind.runsFrom ?? ((day) => day);
    agree(kind, inputs);
    return {
      units: DAYS.length,
      measured: () => inputs.map((input) => clock(input, calendar)),
      floor: () => DAYS.map((day) => bareDates(start(day), kind, calendar)),
    };
  }, processor),
}));

/** A floor that gives other dates measures nothing. */
function agree(kind: Kind, inputs: readonly ClockInput[]): void {
  const start = kind.runsFrom ?? ((day) => day);
  for (const [index, day] of DAYS.entries()) {
    const input = inputs[index];
    const bare = bareDates(start(day), kind, calendar);
    const full = input && clock(input, calendar);
    const same =
      full?.due.equals(bare.due) &&
      full.nominal.equals(bare.nominal) &&
      full.unsuspendedDue.equals(bare.unsuspendedDue) &&
      full.extendedDue?.toString() === bare.extendedDue?.toString();
    if (!same) throw new Error(`The floor of ${kind.name} gives other dates for ${day.toString()}.`);
  }
}
