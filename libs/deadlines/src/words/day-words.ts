import type { Text } from '#kernel';
import type { Temporal } from 'temporal-polyfill';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface Weekday extends Text {
  /** On this day, in Finnish: "tiistaina". */
  readonly fiOn: string;
  /** To this day, in Finnish: "tiistaihin". */
  readonly fiTo: string;
}

const WEEKDAYS: readonly Weekday[] = [
  { fi: 'maanantai', fiOn: 'maanantaina', fiTo: 'maanantaihin', sv: 'måndag', en: 'Monday' },
  { fi: 'tiistai', fiOn: 'tiistaina', fiTo: 'tiistaihin', sv: 'tisdag', en: 'Tuesday' },
  { fi: 'keskiviikko', fiOn: 'keskiviikkona', fiTo: 'keskiviikkoon', sv: 'onsdag', en: 'Wednesday' },
  { fi: 'torstai', fiOn: 'torstaina', fiTo: 'torstaihin', sv: 'torsdag', en: 'Thursday' },
  { fi: 'perjantai', fiOn: 'perjantaina', fiTo: 'perjantaihin', sv: 'fredag', en: 'Friday' },
  { fi: 'lauantai', fiOn: 'lauantaina', fiTo: 'lauantaihin', sv: 'lördag', en: 'Saturday' },
  { fi: 'sunnuntai', fiOn: 'sunnuntaina', fiTo: 'sunnuntaihin', sv: 'söndag', en: 'Sunday' },
];

/** The name of the weekday in each language: "tiistai", "tisdag", "Tuesday". */
export function weekday(day: Temporal.PlainDate): Weekday {
  const found = WEEKDAYS[day.dayOfWeek - 1];
  if (found === undefined) throw new Error(`No weekday ${day.dayOfWeek}`);
  return found;
}

/** The day as a number or in words: "22.11.2026", "22.11.2026", "22 November 2026". */
export function dayText(day: Temporal.PlainDate): Text {
  const number = `${day.day}.${day.month}.${day.year}`;
  return { fi: number, sv: number, en: `${dayAndMonth(day)} ${day.year}` };
}

/** The day without its year: "6.12.", "6.12", "6 December". */
export function shortDayText(day: Temporal.PlainDate): Text {
  return { fi: `${day.day}.${day.month}.`, sv: `${day.day}.${day.month}`, en: dayAndMonth(day) };
}

/**
 * The day with its weekday, as it stands after a verb: "tiistaina 22.12.2026", "tisdag 22.12.2026",
 * "Tuesday 22 December 2026".
 */
export function onDayText(day: Temporal.PlainDate): Text {
  const { fiOn, sv, en } = weekday(day);
  const date = dayText(day);
  return { fi: `${fiOn} ${date.fi}`, sv: `${sv} ${date.sv}`, en: `${en} ${date.en}` };
}

function dayAndMonth(day: Temporal.PlainDate): string {
  return `${day.day} ${MONTHS[day.month - 1] ?? ''}`;
}
