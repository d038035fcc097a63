import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { finnishCalendar } from './calendar.js';
import type { CalendarChange } from './calendar-change.js';
import { isOfficeDay } from './office-days.js';

const day = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);

function change(on: string, more: Partial<CalendarChange> = {}): CalendarChange {
  const name = { fi: 'surupäivä', sv: 'sorgedag', en: 'day of mourning' };
  return { change: 'add', day: day(on), name, knownFrom: day('2026-01-01'), source: '1/2026', ...more };
}

describe('finnishCalendar', () => {
  it('names both holidays of 1 May 2008', () => {
    const names = finnishCalendar()
      .holidaysOn(day('2008-05-01'))
      .map(({ id }) => id);
    expect(names).toEqual(['may-day', 'ascension']);
  });

  it('knows no holiday on an ordinary day', () => {
    expect(finnishCalendar().holidaysOn(day('2026-11-24'))).toEqual([]);
  });

  it('adds a day under both laws, or as an eve under the national one', () => {
    const added = finnishCalendar([change('2026-11-24'), change('2026-11-25', { kind: 'eve' })]);
    expect(added.holidaysOn(day('2026-11-24'))[0]?.name.sv).toBe('sorgedag');
    expect(isOfficeDay(day('2026-11-24'), added, 'reg-1182-71')).toBe(false);
    expect(isOfficeDay(day('2026-11-25'), added, 'reg-1182-71')).toBe(true);
    expect(isOfficeDay(day('2026-11-25'), added, 'act-150-1930')).toBe(false);
  });

  it('removes a day of one year and leaves the next', () => {
    const removed = finnishCalendar([change('2027-01-06', { change: 'remove' })]);
    expect(isOfficeDay(day('2027-01-06'), removed)).toBe(true);
    expect(isOfficeDay(day('2028-01-06'), removed)).toBe(false);
  });

  it('lets the later of two changes to a day hold', () => {
    const both = finnishCalendar([change('2026-11-24'), change('2026-11-24', { change: 'remove' })]);
    expect(isOfficeDay(day('2026-11-24'), both)).toBe(true);
  });
});
