import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The names of a weekday, in the forms sentences need. */
interface Weekday {
  readonly fi: string;
  /** "tiistaina" */
  readonly fiOn: string;
  /** "tiistaihin" */
  readonly fiTo: string;
  readonly sv: string;
  /** "tisdagen" */
  readonly svThe: string;
  readonly en: string;
}

const WEEKDAYS: readonly Weekday[] = [
  weekdayForms('maanantai', 'maanantaina', 'maanantaihin', 'måndag', 'Monday'),
  weekdayForms('tiistai', 'tiistaina', 'tiistaihin', 'tisdag', 'Tuesday'),
  weekdayForms('keskiviikko', 'keskiviikkona', 'keskiviikkoon', 'onsdag', 'Wednesday'),
  weekdayForms('torstai', 'torstaina', 'torstaihin', 'torsdag', 'Thursday'),
  weekdayForms('perjantai', 'perjantaina', 'perjantaihin', 'fredag', 'Friday'),
  weekdayForms('lauantai', 'lauantaina', 'lauantaihin', 'lördag', 'Saturday'),
  weekdayForms('sunnuntai', 'sunnuntaina', 'sunnuntaihin', 'söndag', 'Sunday'),
];

/** A day in the forms the steps need. Each is in all languages, for the middle of a sentence. */
export interface DayWords {
  /** "22.11.2026", "den 22.11.2026", "22 November 2026" */
  readonly date: Text;
  /** "6.12.", "den 6.12", "6 December": the Finnish one brings the full stop that ends a sentence */
  readonly short: Text;
  /** "sunnuntai", "en söndag", "a Sunday" */
  readonly weekday: Text;
  /** "sunnuntai 22.11.2026", "söndagen den 22.11.2026", "Sunday 22 November 2026" */
  readonly named: Text;
  /** "sunnuntaina 22.11.2026", "söndagen den 22.11.2026", "Sunday 22 November 2026" */
  readonly on: Text;
  /** "sunnuntaihin 22.11.2026", "söndagen den 22.11.2026", "Sunday 22 November 2026" */
  readonly to: Text;
}

/** Clocks speak of the same few hundred days over and over; words are kept for so many and then begun anew. */
const KEPT = 2000;
const kept = new Map<number, DayWords>();

/** The words for a day. */
export function dayWords(day: Temporal.PlainDate): DayWords {
  const { year, month, day: number } = day;
  const key = (year * 100 + month) * 100 + number;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const words = makeWords(year, month, number, day.dayOfWeek);
  kept.set(key, words);
  return words;
}

function makeWords(year: number, month: number, day: number, dayOfWeek: number): DayWords {
  const weekday = WEEKDAYS[dayOfWeek - 1];
  if (weekday === undefined) throw new Error(`No weekday ${dayOfWeek}`);
  const number = `${day}.${month}.${year}`;
  const dayMonth = `${day} ${MONTHS[month - 1] ?? ''}`;
  const sv = `${weekday.svThe} den ${number}`;
  const en = `${weekday.en} ${dayMonth} ${year}`;
  return {
    date: { fi: number, sv: `den ${number}`, en: `${dayMonth} ${year}` },
    short: { fi: `${day}.${month}.`, sv: `den ${day}.${month}`, en: dayMonth },
    weekday: { fi: weekday.fi, sv: `en ${weekday.sv}`, en: `a ${weekday.en}` },
    named: { fi: `${weekday.fi} ${number}`, sv, en },
    on: { fi: `${weekday.fiOn} ${number}`, sv, en },
    to: { fi: `${weekday.fiTo} ${number}`, sv, en },
  };
}

function weekdayForms(fi: string, fiOn: string, fiTo: string, sv: string, en: string): Weekday {
  return { fi, fiOn, fiTo, sv, svThe: `${sv}en`, en };
}

/** With a capital first letter, for a day that opens a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
