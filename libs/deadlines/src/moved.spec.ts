import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { finnishCalendar } from './calendar/calendar.js';
import { moved } from './moved.js';

const day = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);
const named = (id: string, on: string): Parameters<typeof moved>[2][number] => ({
  id,
  input: { regime: 'gdpr', receivedOn: day(on), events: [] },
});
const name = { fi: 'surupäivä', sv: 'sorgedag', en: 'day of mourning' };
const mourning = {
  change: 'add',
  day: day('2026-12-07'),
  name,
  knownFrom: day('2026-11-30'),
  source: '1/2026',
} as const;

describe('moved', () => {
  it('lists from and to of the clocks that ended on a new holiday, and no others', () => {
    const clocks = [
      named('rolled there', '2026-11-06'),
      named('ended there', '2026-11-07'),
      named('other', '2026-11-09'),
    ];
    const list = moved(finnishCalendar(), finnishCalendar([mourning]), clocks);
    expect(list.map(({ id, from, to }) => `${id}: ${from.toString()} → ${to.toString()}`)).toEqual([
      'rolled there: 2026-12-07 → 2026-12-08',
      'ended there: 2026-12-07 → 2026-12-08',
    ]);
  });

  it('moves a date back when a holiday is taken away', () => {
    const removed = finnishCalendar([{ ...mourning, change: 'remove', day: day('2027-01-06') }]);
    const [only] = moved(finnishCalendar(), removed, [named('a', '2026-12-06')]);
    expect(only?.to.toString()).toBe('2027-01-06');
  });
});
