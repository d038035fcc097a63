import { HELSINKI, type Language } from '#kernel';
import type { Temporal } from 'temporal-polyfill';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  fi: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A calendar day: "22.11.2026" in Finnish and Swedish, "22 November 2026" in English. */
export function dateText(day: Temporal.PlainDate, language: Language): string {
  if (language === 'en') return `${day.day} ${ENGLISH_MONTHS[day.month - 1]} ${day.year}`;
  return `${day.day}.${day.month}.${day.year}`;
}

/** The name of the weekday: "tiistai", "tisdag", "Tuesday". */
export function weekdayText(day: Temporal.PlainDate, language: Language): string {
  return WEEKDAYS[language][day.dayOfWeek - 1] ?? '';
}

/** A calendar day with its weekday: "tiistai 22.12.2026", "Tuesday 22 December 2026". */
export function weekdayDateText(day: Temporal.PlainDate, language: Language): string {
  return `${weekdayText(day, language)} ${dateText(day, language)}`;
}

/** A moment on the clocks of Helsinki: "22.11.2026 klo 14.05", "22.11.2026 kl. 14.05", "22 November 2026 at 14:05". */
export function dateTimeText(instant: Temporal.Instant, language: Language): string {
  const local = instant.toZonedDateTimeISO(HELSINKI);
  const minute = String(local.minute).padStart(2, '0');
  const day = dateText(local.toPlainDate(), language);
  if (language === 'en') return `${day} at ${local.hour}:${minute}`;
  return `${day} ${language === 'fi' ? 'klo' : 'kl.'} ${local.hour}.${minute}`;
}

/** A calendar day with its short weekday: "ti 22.12.2026", "tis 22.12.2026", "Tue 22 December 2026". */
export function shortWeekdayDateText(day: Temporal.PlainDate, language: Language): string {
  const length = language === 'fi' ? 2 : 3;
  return `${weekdayText(day, language).slice(0, length)} ${dateText(day, language)}`;
}
