import type { Temporal } from 'temporal-polyfill';
import type { CalendarChange } from './calendar-change.js';
import { dayNumber } from './day-number.js';
import { finnishHolidays } from './finnish-holidays.js';
import type { Holiday } from './holiday.js';

/** Which days are holidays or eves, and what they are called. Weekends need no calendar. */
export interface Calendar {
  /** The holidays of a day: usually none; two on 1 May 2008 (May Day and Ascension Day). */
  holidaysOn(day: Temporal.PlainDate): readonly Holiday[];
}

const NONE: readonly Holiday[] = [];
const computed = new Map<number, ReadonlyMap<number, readonly Holiday[]>>();
const unchanged: Calendar = { holidaysOn: (day) => holidaysOf(day.year).get(keyOf(day)) ?? NONE };

/**
 * The Finnish calendar: the holidays computed from statute, for any year, and on top of them what Parliament
 * or the Government has since added or taken away (`db/catalogue/calendar.yaml`). Of two changes to one day
 * the later in the list holds.
 *
 * @example
 * finnishCalendar([{ change: 'remove', day: 2030-01-06, name: loppiainen, knownFrom: 2028-11-01, source: '…' }])
 */
export function finnishCalendar(changes: readonly CalendarChange[] = []): Calendar {
  if (changes.length === 0) return unchanged;
  const changed = new Map(changes.map((change) => [dayNumber(change.day), holidaysBy(change)]));
  return { holidaysOn: (day) => changed.get(dayNumber(day)) ?? unchanged.holidaysOn(day) };
}

function holidaysBy(change: CalendarChange): readonly Holiday[] {
  if (change.change === 'remove') return NONE;
  const { name, source, kind = 'public-holiday' } = change;
  return [...unchanged.holidaysOn(change.day), { id: 'added', name, source, kind }];
}

function holidaysOf(year: number): ReadonlyMap<number, readonly Holiday[]> {
  const known = computed.get(year);
  if (known !== undefined) return known;
  const byDay = new Map<number, readonly Holiday[]>();
  for (const { day, ...holiday } of finnishHolidays(year)) {
    byDay.set(keyOf(day), [...(byDay.get(keyOf(day)) ?? NONE), holiday]);
  }
  computed.set(year, byDay);
  return byDay;
}

function keyOf(day: Temporal.PlainDate): number {
  return day.month * 100 + day.day;
}
