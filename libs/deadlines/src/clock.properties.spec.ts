import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Calendar, finnishCalendar } from './calendar/calendar.js';
import { isOfficeDay } from './calendar/office-days.js';
import { clock } from './clock.js';
import { CLOCK_EVENT_TYPES, type ClockEvent, type ClockInput } from './clock-input.js';
import type { ClockReading } from './clock-reading.js';
import { type Regime, REGIMES } from './regime.js';
import { replay, type StoredClockEvent } from './replay.js';
import { REGIME_RULES } from './rules/regime-rules.js';

const { compare } = Temporal.PlainDate;
const first = Temporal.PlainDate.from('2000-01-01');
const days = fc.integer({ min: 0, max: 36_524 }).map((offset) => first.add({ days: offset }));
const regimes = fc.constantFrom(...REGIMES);
const after = (day: Temporal.PlainDate, max = 120): fc.Arbitrary<Temporal.PlainDate> =>
  fc.integer({ min: 0, max }).map((offset) => day.add({ days: offset }));
const eventsAfter = (day: Temporal.PlainDate, maxLength = 6): fc.Arbitrary<ClockEvent[]> =>
  fc.array(fc.record({ type: fc.constantFrom(...CLOCK_EVENT_TYPES), on: after(day, 40) }), { maxLength });
const inputs: fc.Arbitrary<ClockInput> = fc
  .tuple(regimes, days)
  .chain(([regime, receivedOn]) => eventsAfter(receivedOn).map((events) => ({ regime, receivedOn, events })));

const dates = ({ nominal, due, unsuspendedDue, extendedDue, pausedSince }: ClockReading): string =>
  [nominal, due, unsuspendedDue, extendedDue, pausedSince].join(' ');

describe('every clock', () => {
  it('is due no earlier for what came later', () => {
    fc.assert(
      fc.property(regimes, days, days, (regime, one, other) => {
        const [earlier, later] = [one, other]
          .sort(compare)
          .map((receivedOn) => clock({ regime, receivedOn, events: [] }));
        expect(compare(earlier?.due ?? one, later?.due ?? one)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is due no earlier than it was received, nor than its nominal day', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { nominal, due, target } = clock(input);
        expect(compare(due, nominal)).toBeGreaterThanOrEqual(0);
        expect(compare(due, target)).toBeGreaterThanOrEqual(0);
        expect(compare(nominal, input.receivedOn ?? nominal)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is never due on a day its regime rolls away from', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { law } = REGIME_RULES[input.regime];
        const { due, unsuspendedDue, extendedDue } = clock(input);
        for (const day of [due, unsuspendedDue, extendedDue]) {
          if (law !== null && day !== null) expect(isOfficeDay(day, undefined, law)).toBe(true);
        }
      }),
    );
  });

  it('is not moved by a question answered the day it was asked', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('identity', 'clarification'),
        fc.integer({ min: 0, max: 40 }),
        (receivedOn, kind, offset) => {
          const on = receivedOn.add({ days: offset });
          const [asked, answered, other, reply]: ClockEvent['type'][] =
            kind === 'identity'
              ? ['identity-asked', 'identity-confirmed', 'clarification-asked', 'clarification-given']
              : ['clarification-asked', 'clarification-given', 'identity-asked', 'identity-confirmed'];
          const rest: ClockEvent[] = [
            { type: other ?? 'extended', on: receivedOn.add({ days: 3 }) },
            { type: reply ?? 'extended', on: receivedOn.add({ days: 9 }) },
          ];
          const pause: ClockEvent[] = [
            { type: asked ?? 'extended', on },
            { type: answered ?? 'extended', on },
          ];
          const without = clock({ regime: 'gdpr', receivedOn, events: rest });
          const withPause = clock({ regime: 'gdpr', receivedOn, events: [...rest, ...pause] });
          expect(dates(withPause)).toBe(dates(without));
        },
      ),
    );
  });

  it('reads the same whatever the order its events were entered in', () => {
    const shuffled = inputs.chain((input) =>
      fc
        .shuffledSubarray([...input.events], { minLength: input.events.length })
        .map((events) => ({ input, shuffle: { ...input, events } })),
    );
    const codes = (of: ClockInput): string[] =>
      clock(of)
        .rejected.map(
          ({ event, code }) => `${of.events[event]?.on.toString()} ${of.events[event]?.type} ${code}`,
        )
        .sort();
    fc.assert(
      fc.property(shuffled, ({ input, shuffle }) => {
        expect(dates(clock(shuffle))).toBe(dates(clock(input)));
        expect(codes(shuffle)).toEqual(codes(input));
      }),
    );
  });

  it('reads as before once an event is undone, but for the line that tells of an undone extension', () => {
    const stories = fc
      .tuple(regimes, days)
      .chain(([regime, on]) =>
        fc.tuple(fc.constant(regime), fc.constant(on), eventsAfter(on), eventsAfter(on, 1)),
      );
    fc.assert(
      fc.property(stories, ([regime, on, events, more]) => {
        const stored: StoredClockEvent[] = [
          { id: 'receipt', type: 'received', on },
          ...events.map((event, index) => ({ ...event, id: `e${index}` })),
        ];
        const undone: StoredClockEvent[] = more.flatMap((event) => [
          { ...event, id: 'mistake' },
          { id: 'undoing', type: 'undone', on: event.on, undoes: 'mistake' },
        ]);
        const read = (of: StoredClockEvent[]): ClockReading => clock(replay(regime, of));
        const { steps, ...reading } = read([...stored, ...undone]);
        const told = steps.filter(({ rule }) => rule !== 'extension-undone');
        expect({ ...reading, steps: told }).toEqual(read(stored));
      }),
    );
  });

  it('moves with a new holiday only what ended on it', () => {
    const name = { fi: 'uusi pyhä', sv: 'ny helg', en: 'new holiday' };
    const holiday = (day: Temporal.PlainDate): Calendar =>
      finnishCalendar([{ change: 'add', day, name, knownFrom: first, source: '1/2000' }]);
    const cases = fc
      .tuple(regimes, days)
      .chain(([regime, on]) => fc.tuple(fc.constant(regime), fc.constant(on), after(on, 70)));
    fc.assert(
      fc.property(cases, ([regime, receivedOn, day]: [Regime, Temporal.PlainDate, Temporal.PlainDate]) => {
        const before = clock({ regime, receivedOn, events: [] });
        const later = clock({ regime, receivedOn, events: [] }, holiday(day));
        const ended = before.due.equals(day) && regime !== 'immediate';
        expect(later.due.equals(before.due)).toBe(!ended);
      }),
      { numRuns: 500 },
    );
  });
});
